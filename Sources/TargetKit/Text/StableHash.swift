/// A name of fixed length for a list of texts: the same on every machine and in every run.
///
/// FNV-1a with 128 bits (Fowler, Noll, Vo; RFC 9923). It keeps things apart and is no protection
/// against somebody who wants two lists to have the same name.
enum StableHash {
  /// 32 hexadecimal digits for a list of texts; lists that differ in any text differ.
  static func of(_ texts: [String]) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
    for text in texts {
      for byte in text.utf8 { add(byte) }
      add(0xFF)  // ends a text: UTF-8 has no such byte
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
