/// Numbers with their digits, for those that many targets have: the share of time that has passed,
/// the pace of a series that has several targets.
///
/// A number has one place, where it takes that of any other; finding it there costs less than making
/// its digits anew.
struct RecurringNumbers: ~Copyable {
  private static let places = 64
  /// The longest digits of a number: `-1.2345678901234567e-308`.
  private static let width = 24

  private var keys: [UInt64]
  private var lengths: [Int]
  private let texts: UnsafeMutableRawBufferPointer
  private var scratch = ByteSink(capacity: 64)

  init() {
    // No number that is written has all bits set.
    keys = Array(repeating: .max, count: Self.places)
    lengths = Array(repeating: 0, count: Self.places)
    texts = .allocate(byteCount: Self.places * Self.width, alignment: 8)
  }

  deinit { texts.deallocate() }

  /// Adds a number in the fewest digits that tell it from all others; `null` if it is none.
  @inline(__always)
  mutating func append(_ value: Double, to out: inout ByteSink) {
    let key = value.bitPattern
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if keys[place] != key { remember(value, at: place) }
    let start = place &* Self.width
    out.append(UnsafeRawBufferPointer(rebasing: texts[start..<start &+ lengths[place]]))
  }

  @inline(never)
  private mutating func remember(_ value: Double, at place: Int) {
    scratch.removeAll()
    scratch.append(number: value)
    let (start, texts) = (place * Self.width, texts)
    scratch.withBytes { bytes in
      UnsafeMutableRawBufferPointer(rebasing: texts[start...]).copyMemory(from: bytes)
    }
    keys[place] = value.bitPattern
    lengths[place] = scratch.count
  }
}
