/// The checksum that ZIP archives keep of each part: CRC-32 with the polynomial 0x04C11DB7, reflected
/// (ITU-T V.42).
enum CRC32 {
  /// The checksum of some bytes; zero for none.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var register = UInt32.max
    for byte in bytes {
      register = table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
    }
    return ~register
  }

  /// What each byte contributes.
  private static let table: [UInt32] = (0..<256).map { byte in
    var entry = UInt32(byte)
    for _ in 0..<8 { entry = entry & 1 == 0 ? entry >> 1 : 0xEDB8_8320 ^ (entry >> 1) }
    return entry
  }
}
