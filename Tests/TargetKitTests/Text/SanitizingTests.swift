import Testing

@testable import TargetKit

@Suite("Sanitising")
struct SanitizingTests {
  @Test(
    "writes out what is invisible or active",
    arguments: [
      ("plain 重庆 é", "plain 重庆 é"), ("a\nb\r\tc\0", "a\\nb\\r\\tc\\0"),
      ("\u{1B}[31mred\u{1B}]0;t\u{7}", "\\u{1B}[31mred\\u{1B}]0;t\\u{7}"),
      ("\u{9B}31m", "\\u{9B}31m"), ("a\u{202E}b\u{2066}", "a\\u{202E}b\\u{2066}"),
      ("a\u{200B}\u{FEFF}\u{2028}", "a\\u{200B}\\u{FEFF}\\u{2028}"),
      ("👨\u{200D}👩", "👨\u{200D}👩"), ("\u{E0041}", "\\u{E0041}"),
    ])
  func sanitized(text: String, expected: String) {
    #expect(text.sanitized == expected)
  }

  @Test("quotes, and cuts what is long")
  func quoted() {
    #expect("重庆".quoted() == "'重庆'")
    #expect("a\nb".quoted() == "'a\\nb'")
    let long = String(repeating: "综", count: 1_000_000).quoted(columns: 10)
    #expect(long == "'综综综综..'")
    let flat = String(repeating: "e\u{301}\u{302}\u{303}\u{304}", count: 1_000).quoted(columns: 10)
    #expect(flat.unicodeScalars.count < 60)
  }
}
