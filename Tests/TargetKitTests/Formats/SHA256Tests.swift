import Testing

@testable import TargetKit

@Suite("SHA-256")
struct SHA256Tests {
  private func digest(_ text: String) -> String {
    Array(text.utf8).withUnsafeBytes { SHA256.digest(of: $0) }
  }

  /// The examples of FIPS 180-4 as NIST publishes them (Cryptographic Standards and Guidelines,
  /// examples with intermediate values), and the million letters of RFC 6234, section 8.5.
  @Test(
    "gives the published digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func published(_ text: String, _ expected: String) {
    #expect(digest(text) == expected)
  }

  @Test("differs wherever a block ends")
  func lengths() {
    let digests = (0...130).map { digest(String(repeating: "x", count: $0)) }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.utf8.count == 64 })
  }
}
