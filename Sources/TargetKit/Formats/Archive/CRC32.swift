/// The checksum that ZIP archives keep of each part: CRC-32 with the polynomial 0x04C11DB7, reflected
/// (ITU-T V.42).
enum CRC32 {
  /// The checksum of some bytes; zero for none.
  static func of(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { of($0) } }

  /// The checksum of some bytes, eight at a time; zero for none.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var register = UInt32.max
    tables.withUnsafeBufferPointer { table in
      var index = 0
      while index &+ 8 <= bytes.count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let mixed = word ^ UInt64(register)
        register = 0
        for byte in 0..<8 {
          let value = Int(truncatingIfNeeded: mixed >> UInt64(8 &* byte)) & 0xFF
          register ^= table[(7 &- byte) &* 256 &+ value]
        }
        index &+= 8
      }
      while index < bytes.count {
        let place = Int(UInt8(truncatingIfNeeded: register) ^ bytes[index])
        register = table[place] ^ (register >> 8)
        index &+= 1
      }
    }
    return ~register
  }

  /// What each byte contributes, then what it contributes with one to seven bytes behind it.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = (0..<256).map { byte in
      var entry = UInt32(byte)
      for _ in 0..<8 { entry = entry & 1 == 0 ? entry >> 1 : 0xEDB8_8320 ^ (entry >> 1) }
      return entry
    }
    for index in 256..<8 * 256 {
      let before = tables[index - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()
}
