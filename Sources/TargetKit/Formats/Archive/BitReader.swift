/// Takes bits out of bytes, the lowest first, as DEFLATE packs them.
struct BitReader {
  private let input: UnsafeRawBufferPointer
  private var position = 0
  private var bits: UInt64 = 0
  private var bitCount = 0

  init(_ input: UnsafeRawBufferPointer) { self.input = input }

  /// Whether all bytes were taken, but for bits that are left of the last one.
  var isAtEnd: Bool { position - bitCount / 8 == input.count }

  /// Makes sure that 56 bits are at hand, or all that are left.
  @inline(__always)
  mutating func refill() {
    if position &+ 8 <= input.count {
      let word = UInt64(
        littleEndian: input.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      bits |= word << UInt64(bitCount)
      let taken = (63 &- bitCount) >> 3
      position &+= taken
      bitCount &+= taken &* 8
      // What was read beyond the bytes taken is read again.
      bits &= (1 << UInt64(bitCount)) &- 1
    } else {
      while bitCount < 56, position < input.count {
        bits |= UInt64(input[position]) << UInt64(bitCount)
        position &+= 1
        bitCount &+= 8
      }
    }
  }

  /// The next bits of those at hand.
  @inline(__always)
  mutating func take(_ count: Int) throws(Inflate.Failure) -> Int {
    guard count <= bitCount else { throw Inflate.Failure() }
    let value = Int(bits & ((1 << UInt64(count)) &- 1))
    drop(count)
    return value
  }

  /// The next symbol of a code, of the bits at hand.
  @inline(__always)
  mutating func symbol(_ code: borrowing HuffmanCode) throws(Inflate.Failure) -> Int {
    let entry = code.entry(for: bits)
    let length = Int(entry & 15)
    guard length > 0, length <= bitCount else { throw Inflate.Failure() }
    drop(length)
    return Int(entry >> 4)
  }

  /// The bytes from the next whole one on, which are thereby taken; `nil` if there are too few.
  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    let start = position - bitCount / 8
    guard count <= input.count - start else { return nil }
    position = start + count
    (bits, bitCount) = (0, 0)
    return UnsafeRawBufferPointer(rebasing: input[start..<position])
  }

  /// Passes over the rest of a byte.
  mutating func alignToByte() { drop(bitCount & 7) }

  @inline(__always)
  private mutating func drop(_ count: Int) {
    bits >>= UInt64(count)
    bitCount &-= count
  }
}
