/// Unpacks DEFLATE data (RFC 1951).
///
/// It is strict: the data must give exactly as many bytes as were announced, and end where they
/// were said to end. No input makes it write or read elsewhere.
struct Inflate: ~Copyable {
  /// The data breaks a rule of the format.
  struct Failure: Error, Hashable {}

  private var bits: BitReader
  private let output: UnsafeMutableRawBufferPointer
  private var written = 0
  private var literals = HuffmanCode()
  private var distances = HuffmanCode()

  private init(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) {
    bits = BitReader(input)
    self.output = output
  }

  /// The unpacked bytes of some data, of which it is known how many there are.
  static func bytes(
    of input: UnsafeRawBufferPointer, count: Int
  ) throws(Failure) -> [UInt8] {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let output = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
      var inflate = Inflate(input, into: output)
      isWhole = (try? inflate.run()) != nil
      filled = isWhole ? count : 0
    }
    guard isWhole else { throw Failure() }
    return bytes
  }

  private mutating func run() throws(Failure) {
    var blocks = 0
    var isLast = false
    while !isLast {
      bits.refill()
      isLast = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0: try copyStored()
      case 1:
        try literals.build(HuffmanCode.fixedLiterals)
        try distances.build(HuffmanCode.fixedDistances)
        try unpackBlock()
      case 2:
        try readCodes()
        try unpackBlock()
      default: throw Failure()
      }
      // Each block costs tables; who begins a block for each few bytes means no good.
      blocks += 1
      guard blocks <= 1_024 + written / 64 else { throw Failure() }
    }
    guard written == output.count, bits.isAtEnd else { throw Failure() }
  }

  // MARK: - Blocks

  private mutating func copyStored() throws(Failure) {
    bits.alignToByte()
    bits.refill()
    let count = try bits.take(16)
    guard try bits.take(16) == count ^ 0xFFFF, count <= output.count - written,
      let stored = bits.bytes(count)
    else { throw Failure() }
    UnsafeMutableRawBufferPointer(rebasing: output[written..<written + count])
      .copyMemory(from: stored)
    written += count
  }

  /// The order in which a block tells the lengths of the code for the lengths.
  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private mutating func readCodes() throws(Failure) {
    let literalCount = try bits.take(5) + 257
    let distanceCount = try bits.take(5) + 1
    let lengthCount = try bits.take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw Failure() }
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<lengthCount {
      bits.refill()
      lengths[Self.lengthOrder[index]] = UInt8(try bits.take(3))
    }
    try literals.build(lengths)
    lengths.removeAll(keepingCapacity: true)
    while lengths.count < literalCount + distanceCount {
      bits.refill()
      let symbol = try bits.symbol(literals)
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw Failure() }
        lengths += repeatElement(last, count: try bits.take(2) + 3)
      case 17: lengths += repeatElement(0, count: try bits.take(3) + 3)
      default: lengths += repeatElement(0, count: try bits.take(7) + 11)
      }
    }
    guard lengths.count == literalCount + distanceCount, lengths[256] > 0 else { throw Failure() }
    try distances.build(Array(lengths[literalCount...]), mayBeIncomplete: true)
    try literals.build(Array(lengths[..<literalCount]), mayBeIncomplete: true)
  }

  private mutating func unpackBlock() throws(Failure) {
    guard let base = output.baseAddress else {
      // Only an end may come, where nothing was announced.
      bits.refill()
      guard try bits.symbol(literals) == 256 else { throw Failure() }
      return
    }
    // Local variables can lie in registers.
    var bits = self.bits
    var written = self.written
    defer {
      self.bits = bits
      self.written = written
    }
    while true {
      bits.refill()
      let symbol = try bits.symbol(literals)
      if symbol < 256 {
        guard written < output.count else { throw Failure() }
        base.storeBytes(of: UInt8(symbol), toByteOffset: written, as: UInt8.self)
        written &+= 1
        continue
      }
      if symbol == 256 { return }
      guard symbol < 286 else { throw Failure() }
      let length =
        try bits.take(Int(Self.lengthBits[symbol - 257])) + Int(Self.lengths[symbol - 257])
      // 56 bits are enough for all four numbers.
      let place = try bits.symbol(distances)
      guard place < 30 else { throw Failure() }
      let distance = try bits.take(Int(Self.distanceBits[place])) + Int(Self.distances[place])
      guard distance <= written, length <= output.count - written else { throw Failure() }
      let target = base + written
      if distance >= length {
        target.copyMemory(from: target - distance, byteCount: length)
      } else {
        for offset in 0..<length {
          let byte = (target - distance).load(fromByteOffset: offset, as: UInt8.self)
          target.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
        }
      }
      written &+= length
    }
  }

  private static let lengths: [UInt16] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits: [UInt8] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances: [UInt16] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits: [UInt8] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
}
