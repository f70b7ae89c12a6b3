/// The encoding of most Chinese text files that aren't Unicode; GBK and GB 2312 are parts of it.
enum GB18030 {
  /// The UTF-8 of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: Text in GB18030.
  ///   - invalid: Is told where bytes are that stand for nothing, in the bytes and in the result, in
  ///     which they become a replacement character.
  /// - Returns: The text.
  static func utf8(
    of bytes: UnsafeRawBufferPointer, invalid: (_ bytes: Range<Int>, _ result: Int) -> Void
  ) -> [UInt8] {
    let table = GB18030Table.shared
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 2)
    table.pairs.withUnsafeBufferPointer { pairs in
      var index = 0
      while index < bytes.count {
        let first = bytes[index]
        if first < 0x80 {
          out.append(first)
          index &+= 1
          continue
        }
        if index &+ 1 < bytes.count, let number = GB18030Table.number(first, bytes[index &+ 1]) {
          append(pairs[number], to: &out)
          index &+= 2
          continue
        }
        if let number = quad(bytes, at: index), let scalar = table.character(ofQuad: number) {
          out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
          index &+= 4
          continue
        }
        invalid(index..<index + 1, out.count)
        out.append(contentsOf: UTF8.encodedReplacementCharacter)
        index &+= 1
      }
    }
    return out
  }

  /// Adds a character of two or three bytes.
  @inline(__always)
  private static func append(_ character: UInt16, to out: inout [UInt8]) {
    if character >= 0x800 {
      out.append(UInt8(truncatingIfNeeded: 0xE0 | character >> 12))
      out.append(UInt8(truncatingIfNeeded: 0x80 | character >> 6 & 0x3F))
    } else {
      out.append(UInt8(truncatingIfNeeded: 0xC0 | character >> 6))
    }
    out.append(UInt8(truncatingIfNeeded: 0x80 | character & 0x3F))
  }

  /// The number of the code of four bytes at an offset; `nil` if there is none.
  private static func quad(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    guard index + 3 < bytes.count else { return nil }
    let (a, b, c, d) = (bytes[index], bytes[index + 1], bytes[index + 2], bytes[index + 3])
    guard 0x81...0xFE ~= a, 0x30...0x39 ~= b, 0x81...0xFE ~= c, 0x30...0x39 ~= d else {
      return nil
    }
    return ((Int(a) - 0x81) * 10 + Int(b) - 0x30) * 1_260 + (Int(c) - 0x81) * 10 + Int(d) - 0x30
  }

  /// Some text in GB18030, which has a code for each character.
  ///
  /// - Complexity: One pass over the table for each character beyond ASCII: this is for short texts.
  static func bytes(of text: some StringProtocol) -> [UInt8] {
    let table = GB18030Table.shared
    var out: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        out.append(UInt8(scalar.value))
      } else if scalar.value <= 0xFFFF,
        let number = table.pairs.firstIndex(of: UInt16(scalar.value))
      {
        let column = number % 190
        out.append(UInt8(0x81 + number / 190))
        out.append(UInt8(column + (column < 63 ? 0x40 : 0x41)))
      } else {
        let number = table.quad(of: scalar)
        out += [
          UInt8(0x81 + number / 12_600), UInt8(0x30 + number / 1_260 % 10),
          UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
        ]
      }
    }
    return out
  }
}
