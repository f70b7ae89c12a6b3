/// Which character each code of GB18030 stands for (GB 18030-2005, as most programs read it).
///
/// Made when it is first asked for, from what ``GB18030Texts`` lists and from two rules: codes of two
/// bytes that GBK added stand for the hanzi that GB 2312 lacks, in the order of Unicode; codes of
/// four bytes stand for all that two bytes don't, in the same order.
struct GB18030Table: Sendable {
  static let shared = GB18030Table()

  /// The codes of two bytes: 126 first bytes from 0x81, with 190 second ones each.
  static let pairCount = 126 * 190
  /// The codes of four bytes that lie in Unicode's first plane.
  static let quadCount = 39_420
  /// The number of the code of four bytes that stands for U+10000.
  static let firstBeyond = 189_000

  /// The characters of the codes of two bytes, by their numbers.
  let pairs: [UInt16]
  /// The characters from which on codes of four bytes go up one by one, and the numbers of these.
  private let runs: [(character: UInt16, number: UInt16)]

  /// The number of a code of two bytes; `nil` for bytes that make none.
  @inline(__always)
  static func number(_ lead: UInt8, _ trail: UInt8) -> Int? {
    guard 0x81...0xFE ~= lead, 0x40...0xFE ~= trail, trail != 0x7F else { return nil }
    let column = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    return (Int(lead) - 0x81) * 190 + column
  }

  /// The character of a code of four bytes, by its number.
  func character(ofQuad number: Int) -> Unicode.Scalar? {
    if number >= Self.firstBeyond {
      return Unicode.Scalar(UInt32(number - Self.firstBeyond) + 0x1_0000)
    }
    guard number < Self.quadCount else { return nil }
    let run = runs[place { $0.number <= number }]
    return Unicode.Scalar(UInt32(run.character) + UInt32(number) - UInt32(run.number))
  }

  /// The number of the code of four bytes of a character that no two bytes stand for.
  func quad(of character: Unicode.Scalar) -> Int {
    if character.value > 0xFFFF { return Int(character.value) - 0x1_0000 + Self.firstBeyond }
    let run = runs[place { $0.character <= character.value }]
    return Int(character.value) - Int(run.character) + Int(run.number)
  }

  /// The place of the last run for which something holds that holds for the first.
  private func place(_ holds: ((character: UInt16, number: UInt16)) -> Bool) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(runs[middle]) { low = middle } else { high = middle }
    }
    return low
  }

  private init() {
    var pairs = [UInt16](repeating: 0, count: Self.pairCount)
    var isListed = [Bool](repeating: false, count: 0x1_0000)
    let listed = Self.characters(GB18030Texts.hanzi)
    for character in listed { isListed[Int(character)] = true }
    var hanzi = listed.makeIterator()
    var symbols = Self.characters(GB18030Texts.symbols).makeIterator()
    let unlisted = (0x4E00...0x9FA5).filter { !isListed[$0] }.map { UInt16($0) }
    var added = (unlisted + Self.characters(GB18030Texts.tail)).makeIterator()
    for lead in 0x81...0xFE {
      for column in 0..<190 {
        let isHigh = column >= 96  // from the second byte 0xA1 on
        let next =
          if isHigh, 0xB0...0xF7 ~= lead {
            hanzi.next()
          } else if lead <= 0xA0 || lead >= 0xAA && !isHigh {
            added.next()
          } else {
            symbols.next()
          }
        pairs[(lead - 0x81) * 190 + column] = next ?? 0xFFFD
      }
    }
    self.pairs = pairs

    for character in pairs { isListed[Int(character)] = true }
    var runs: [(character: UInt16, number: UInt16)] = []
    var number: UInt16 = 0
    var isInRun = false
    for character in 0x80...0xFFFF {
      let isQuad = !isListed[character] && !(0xD800...0xDFFF ~= character)
      if isQuad, !isInRun { runs.append((UInt16(character), number)) }
      if isQuad { number += 1 }
      isInRun = isQuad
    }
    self.runs = runs
  }

  /// The characters of a list, in which a number says how many follow each other.
  private static func characters(_ list: StaticString) -> [UInt16] {
    var characters: [UInt16] = []
    var count: UInt16 = 0
    func finishRun() {
      guard count > 1, let first = characters.last else { return }
      for offset in 1..<count { characters.append(first &+ offset) }
    }
    for scalar in list.description.unicodeScalars {
      if 0x30...0x39 ~= scalar.value {
        count = count * 10 + UInt16(scalar.value - 0x30)
      } else {
        finishRun()
        count = 0
        characters.append(UInt16(truncatingIfNeeded: scalar.value))
      }
    }
    finishRun()
    return characters
  }
}
