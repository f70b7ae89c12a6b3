import Testing

@testable import TargetKit

@Suite("Writing JSON")
struct JSONWriterTests {
  static func write(_ style: JSONWriter.Style, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(style)
    body(&writer)
    return writer.text
  }

  @Test("lays out objects and arrays")
  func layout() {
    let body: (inout JSONWriter) -> Void = { json in
      json.beginObject()
      json.key("a")
      json.beginArray()
      json.number(1)
      json.number("2.50")
      json.beginObject()
      json.endObject()
      json.beginArray()
      json.endArray()
      json.endArray()
      json.key("重庆")
      json.null()
      json.key("t")
      json.bool(true)
      json.endObject()
    }
    #expect(Self.write(.compact, body) == #"{"a":[1,2.50,{},[]],"重庆":null,"t":true}"#)
    #expect(
      Self.write(.pretty, body) == """
        {
          "a": [
            1,
            2.50,
            {},
            []
          ],
          "重庆": null,
          "t": true
        }
        """)
  }

  @Test(
    "escapes what must not stand in a string",
    arguments: [
      ("", #""""#), ("重庆 é 😀 /", #""重庆 é 😀 /""#), ("a\"b\\c", #""a\"b\\c""#),
      ("\u{8}\t\n\u{C}\r\u{0}\u{1F}", #""\b\t\n\f\r\u0000\u001f""#),
      ("x\u{2028}y\u{2029}—”", #""x\u2028y\u2029—”""#),
      ("12345678\"", #""12345678\"""#),
    ])
  func escapes(text: String, expected: String) {
    #expect(Self.write(.compact) { $0.string(text) } == expected)
  }

  @Test(
    "writes the shortest number",
    arguments: [
      (0.1, "0.1"), (5, "5"), (-2.5e-10, "-2.5e-10"), (1e300, "1e+300"),
      (0.1 + 0.2, "0.30000000000000004"),
      (.nan, "null"), (.infinity, "null"), (9_007_199_254_740_991, "9007199254740991"),
    ] as [(Double, String)])
  func doubles(value: Double, expected: String) {
    #expect(Self.write(.compact) { $0.number(value) } == expected)
  }

  @Test("writes any integer", arguments: [0, 9, 10, -1, 99, 100, Int.max, Int.min, 1_000_000])
  func integers(value: Int) {
    #expect(Self.write(.compact) { $0.number(value) } == "\(value)")
  }

  @Test("hands on what it writes, in order and in full")
  func streaming() throws {
    var pieces: [[UInt8]] = []
    let long = String(repeating: "长", count: 500)
    try withoutActuallyEscaping({ (bytes: UnsafeRawBufferPointer) in pieces.append(Array(bytes)) })
    {
      flush in
      var writer = JSONWriter(to: ByteSink(capacity: 64, flush: flush))
      writer.beginArray()
      for number in 0..<1_000 { writer.number(number) }
      writer.string(long)
      writer.endArray()
      try writer.finish()
    }
    let text = String(decoding: pieces.joined(), as: UTF8.self)
    let numbers = (0..<1_000).map { "\($0)" }.joined(separator: ",")
    #expect(text == "[\(numbers),\"\(long)\"]")
    #expect(pieces.count > 50)
  }

  @Test("remembers the first failure of its sink")
  func failure() {
    var calls = 0
    var sink = ByteSink(capacity: 64) { _ in
      calls += 1
      throw SystemFailure(28)
    }
    for _ in 0..<1_000 { sink.append("0123456789") }
    #expect(throws: SystemFailure.self) { try sink.finish() }
    #expect(calls == 1)
  }
}
