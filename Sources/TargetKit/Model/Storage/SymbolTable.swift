/// Texts stored once and named by a number.
///
/// Ids, areas and sources recur in every row of a large book; here each is kept once, as bytes in
/// one buffer, and found by open addressing. Adding and finding take constant time on average.
struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// The number of a text in the lower half and a part of its hash in the upper one, so that other
  /// texts are hardly ever compared.
  private var slots: [UInt64]
  private var mask: Int
  /// Differs from table to table, so that no file can be crafted whose ids all collide.
  private let seed = UInt64.random(in: .min ... .max)

  private static let free = UInt64.max

  init() {
    slots = Array(repeating: Self.free, count: 64)
    mask = 63
  }

  /// How many different texts the table holds.
  var count: Int { ends.count }

  /// The number of a text, which is added if it is new.
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(text, seed)
    let (slot, known) = look(for: text, hash)
    if let known { return known }
    let symbol = ends.count
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[slot] = Self.entry(symbol, hash)
    if ends.count * 8 > slots.count * 5 { grow() }
    return symbol
  }

  /// The number of a text, which is added if it is new.
  mutating func intern(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The number of a text; `nil` if the table does not hold it.
  @inline(__always)  // lest the table is copied for the call, with all that it refers to
  func find(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    look(for: text, Self.hash(text, seed)).symbol
  }

  /// The slot that holds a text, with the text's number, or the free one where it belongs.
  @inline(__always)
  private func look(for text: UnsafeBufferPointer<UInt8>, _ hash: Int) -> (slot: Int, symbol: Int?)
  {
    var slot = hash & mask
    while true {
      let entry = slots[slot]
      if entry == Self.free { return (slot, nil) }
      let symbol = Int(entry & 0xFFFF_FFFF)
      if entry == Self.entry(symbol, hash), isEqual(symbol, text) { return (slot, symbol) }
      slot = (slot &+ 1) & mask
    }
  }

  /// What a slot holds for a text; never what a free one does, since hashes are positive.
  @inline(__always)
  private static func entry(_ symbol: Int, _ hash: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: hash) & 0xFFFF_FFFF_0000_0000 | UInt64(symbol)
  }

  /// The number of a text; `nil` if the table does not hold it.
  func find(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { find($0) }
  }

  /// The text with that number.
  subscript(symbol: Int) -> String {
    String(decoding: utf8(symbol), as: UTF8.self)
  }

  /// The bytes of the text with that number.
  func utf8(_ symbol: Int) -> ArraySlice<UInt8> {
    bytes[start(symbol)..<Int(ends[symbol])]
  }

  /// Gives access to the bytes of the text with that number.
  @inline(__always)
  func withUTF8(_ symbol: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[start(symbol)..<Int(ends[symbol])]))
    }
  }

  private func start(_ symbol: Int) -> Int { symbol == 0 ? 0 : Int(ends[symbol - 1]) }

  @inline(__always)
  private func isEqual(_ symbol: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = start(symbol)
    guard Int(ends[symbol]) - start == text.count else { return false }
    return bytes.withUnsafeBytes { own in
      let theirs = UnsafeRawBufferPointer(text)
      var index = 0
      while index &+ 8 <= text.count {
        if own.loadUnaligned(fromByteOffset: start &+ index, as: UInt64.self)
          != theirs.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          return false
        }
        index &+= 8
      }
      while index < text.count {
        if own[start &+ index] != theirs[index] { return false }
        index &+= 1
      }
      return true
    }
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = Array(repeating: Self.free, count: size)
    for symbol in 0..<ends.count {
      let range = start(symbol)..<Int(ends[symbol])
      let hash = bytes.withUnsafeBufferPointer {
        Self.hash(UnsafeBufferPointer(rebasing: $0[range]), seed)
      }
      var slot = hash & mask
      while slots[slot] != Self.free { slot = (slot &+ 1) & mask }
      slots[slot] = Self.entry(symbol, hash)
    }
  }

  /// A hash over eight bytes at a time.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> Int {
    var state = seed ^ UInt64(truncatingIfNeeded: text.count)
    let raw = UnsafeRawBufferPointer(text)
    var index = 0
    while index + 8 <= raw.count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    return Int(truncatingIfNeeded: mix(state ^ tail) >> 1)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
