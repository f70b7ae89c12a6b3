/// A canonical prefix code of DEFLATE: which bits stand for which symbol.
///
/// Codes of up to ten bits are looked up; longer ones, which are rare, are counted out.
struct HuffmanCode: ~Copyable {
  private static let lookupBits = 10
  private static let maximumLength = 15

  /// For each ten bits the symbol, shifted by four, and the length of its code; 0 for none.
  private let lookup: UnsafeMutablePointer<UInt16>
  /// How many codes there are of each length.
  private var counts = [UInt16](repeating: 0, count: maximumLength + 1)
  /// The symbols in the order of their codes.
  private var symbols: [UInt16] = []

  init() {
    lookup = .allocate(capacity: 1 << Self.lookupBits)
    lookup.initialize(repeating: 0, count: 1 << Self.lookupBits)
  }

  deinit { lookup.deallocate() }

  /// The lengths of the codes of blocks that tell none.
  static let fixedLiterals: [UInt8] =
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
    + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8)
  static let fixedDistances = [UInt8](repeating: 5, count: 30)

  /// Makes the code from the length of the code of each symbol, 0 for a symbol without one.
  ///
  /// A code that says the same in two ways is refused; and one that leaves bits without a meaning,
  /// unless it has a single symbol or none, or is one of the fixed ones.
  mutating func build(
    _ lengths: [UInt8], mayBeIncomplete: Bool = false
  ) throws(Inflate.Failure) {
    for length in counts.indices { counts[length] = 0 }
    for length in lengths { counts[Int(length)] += 1 }
    let used = lengths.count - Int(counts[0])
    counts[0] = 0
    var left = 1
    for length in 1...Self.maximumLength {
      left = left * 2 - Int(counts[length])
      guard left >= 0 else { throw Inflate.Failure() }
    }
    let isFixed = lengths.count == 30 && used == 30 && counts[5] == 30
    guard left == 0 || isFixed || mayBeIncomplete && used <= 1 else { throw Inflate.Failure() }

    // Where the symbols of each length begin, and the first code of each length.
    var places = [Int](repeating: 0, count: Self.maximumLength + 2)
    var codes = [Int](repeating: 0, count: Self.maximumLength + 2)
    for length in 1...Self.maximumLength {
      places[length + 1] = places[length] + Int(counts[length])
      codes[length + 1] = (codes[length] + Int(counts[length])) << 1
    }
    symbols = Array(repeating: 0, count: used)
    lookup.update(repeating: 0, count: 1 << Self.lookupBits)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      symbols[places[length]] = UInt16(symbol)
      places[length] += 1
      let code = codes[length]
      codes[length] += 1
      guard length <= Self.lookupBits else { continue }
      var reversed = 0
      for bit in 0..<length where code >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
      let entry = UInt16(symbol << 4 | length)
      while reversed < 1 << Self.lookupBits {
        lookup[reversed] = entry
        reversed += 1 << length
      }
    }
  }

  /// The symbol, shifted by four, and the length of the code that some bits begin with; 0 for none.
  @inline(__always)
  func entry(for bits: UInt64) -> UInt16 {
    let entry = lookup[Int(truncatingIfNeeded: bits) & (1 << Self.lookupBits - 1)]
    return entry != 0 ? entry : longEntry(for: bits)
  }

  @inline(never)
  private func longEntry(for bits: UInt64) -> UInt16 {
    var bits = bits
    var code = 0
    var first = 0
    var place = 0
    for length in 1...Self.maximumLength {
      code |= Int(bits & 1)
      bits >>= 1
      let count = Int(counts[length])
      if code - first < count { return symbols[place + code - first] << 4 | UInt16(length) }
      place += count
      first = (first + count) << 1
      code <<= 1
    }
    return 0
  }
}
