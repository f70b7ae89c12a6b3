/// What a series speaks of within its indicator: an area, or a part of what there is in one.
///
/// A place without a part is its area's symbol, so that books without dimensions keep nothing more.
struct SeriesPlace: Hashable, Sendable {
  fileprivate let code: UInt32

  /// No area is named.
  static let nowhere = SeriesPlace(code: .max)

  /// All of an area.
  init(area: UInt32?) { code = area ?? .max }

  fileprivate init(code: UInt32) { self.code = code }

  /// The number of one that is narrowed to a part.
  fileprivate var number: Int? {
    code != .max && code & Self.mark != 0 ? Int(code & ~Self.mark) : nil
  }

  fileprivate static let mark: UInt32 = 1 << 31

  /// The number in which it is stored.
  var key: UInt64 { UInt64(code) }
}

/// The places of a book that are narrowed to parts.
struct SeriesPlaces: Sendable {
  private struct Entry: Hashable, Sendable {
    let area: SeriesPlace
    let part: Part
  }

  private var entries: [Entry] = []
  private var numbers: [Entry: UInt32] = [:]

  /// The place that is a part of an area, which is added if it is new.
  mutating func place(area: UInt32?, part: Part) -> SeriesPlace {
    let whole = SeriesPlace(area: area)
    guard !part.isWhole else { return whole }
    let entry = Entry(area: whole, part: part)
    let number = numbers[entry] ?? UInt32(entries.count)
    if number == entries.count {
      numbers[entry] = number
      entries.append(entry)
    }
    return SeriesPlace(code: number | SeriesPlace.mark)
  }

  /// The place that is a part of an area; `nil` if no series speaks of it.
  func find(area: UInt32?, part: Part) -> SeriesPlace? {
    let whole = SeriesPlace(area: area)
    guard !part.isWhole else { return whole }
    return numbers[Entry(area: whole, part: part)].map { SeriesPlace(code: $0 | SeriesPlace.mark) }
  }

  /// The symbol of a place's area; `nil` where none is named.
  @inline(__always)
  func area(of place: SeriesPlace) -> UInt32? {
    let area = place.number.map { entries[$0].area } ?? place
    return area == .nowhere ? nil : area.code
  }

  /// What a place is narrowed to.
  func part(of place: SeriesPlace) -> Part { place.number.map { entries[$0].part } ?? .whole }

  /// Whether any place is narrowed to a part.
  var hasParts: Bool { !entries.isEmpty }
}
