/// A period in four bytes, for columns with millions of rows.
///
/// Calendar periods pack into a kind and an ordinal; other ranges are kept in a side table that the
/// columns share.
struct PackedPeriod: Hashable, Sendable {
  let code: UInt32

  static let none = PackedPeriod(code: .max)
}

/// Packs periods and keeps those that do not fit into four bytes.
struct PeriodPacker: Sendable {
  private var ranges: [Period] = []
  private var numbers: [Period: UInt32] = [:]

  /// The tags, in the three low bits; year-to-date, ranges and open periods share the last.
  private enum Tag {
    static let day: UInt32 = 0
    static let year: UInt32 = 4
    static let table: UInt32 = 5
  }

  /// The four-byte form.
  mutating func pack(_ period: Period) -> PackedPeriod {
    switch period.kind {
    case .year: return PackedPeriod(code: UInt32(period.start.year) << 3 | Tag.year)
    case .day:
      let days = period.start.days(to: .distantFuture)
      return PackedPeriod(code: UInt32(days) << 3 | Tag.day)
    default:
      if let number = numbers[period] { return PackedPeriod(code: number << 3 | Tag.table) }
      let number = UInt32(ranges.count)
      ranges.append(period)
      numbers[period] = number
      return PackedPeriod(code: number << 3 | Tag.table)
    }
  }

  /// The period; `nil` for ``PackedPeriod/none``.
  func unpack(_ packed: PackedPeriod) -> Period? {
    guard packed != .none else { return nil }
    let ordinal = Int(packed.code >> 3)
    switch packed.code & 7 {
    case Tag.year: return Period(year: ordinal)
    case Tag.day: return Period(day: CalendarDate.distantFuture.adding(days: -ordinal))
    default: return ordinal < ranges.count ? ranges[ordinal] : nil
    }
  }

  /// The kind of a packed period, without unpacking it.
  func kind(_ packed: PackedPeriod) -> Period.Kind {
    switch packed.code & 7 {
    case Tag.year: .year
    case Tag.day: .day
    default: ranges[Int(packed.code >> 3)].kind
    }
  }

  /// The last day of a packed period; open ones end on `open`.
  func end(_ packed: PackedPeriod, open: CalendarDate) -> CalendarDate {
    switch packed.code & 7 {
    case Tag.year: .lastDay(ofYear: Int(packed.code >> 3))
    case Tag.day: CalendarDate.distantFuture.adding(days: -Int(packed.code >> 3))
    default: ranges[Int(packed.code >> 3)].end(asOf: open)
    }
  }
}
