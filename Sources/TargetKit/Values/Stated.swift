/// A value in the words of whoever states it, which a book reads as it reads a file.
///
/// A period may be `"2025-06"`, `2025` or 2025年上半年; a figure 12, 12.3 or 超过80亿元; a unit 亿元. What
/// cannot be read is reported by the book it is put into, with the same diagnostic a file would get.
///
/// ```swift
/// let due: Stated<Period> = "2025-06"
/// let value = Stated<Reading>(row.amount)
/// ```
public struct Stated<Value>: Hashable, Sendable {
  /// The words or digits.
  public let text: String
  /// Whether it was stated as a number, not in words: a point then parts its decimals, whatever mark a
  /// plan writes.
  let isNumber: Bool

  /// The words or digits that state a value.
  public init(_ text: String) { self.init(text: text, isNumber: false) }

  init(text: String, isNumber: Bool) {
    self.text = text
    self.isNumber = isNumber
  }

  /// An integer.
  public init(_ number: some BinaryInteger) { self.init(text: String(number), isNumber: true) }

  /// A decimal as it is.
  public init(_ number: ExactDecimal) { self.init(text: number.description, isNumber: true) }

  /// The decimal of the fewest digits that only `number` is the nearest double to: 12.3 is 12.3.
  ///
  /// What is not finite is no value, and is reported as such.
  public init(_ number: Double) {
    let text = Self.isWhole(number) ? String(Int(number)) : number.description
    self.init(text: text, isNumber: true)
  }

  private static func isWhole(_ number: Double) -> Bool {
    number.magnitude < 1e15 && number == number.rounded(.towardZero)
  }
}

extension Stated where Value == Period {
  /// A period as it is.
  public init(_ period: Period) { self.init(period.description) }

  /// A day as it is.
  public init(_ day: CalendarDate) { self.init(day.description) }

  /// The period; `nil` where the words name none by themselves.
  var period: Period? { Period(text) }
}

extension Stated where Value == Reading {
  /// A figure as it is, with its bound and its unit.
  public init(_ reading: Reading) {
    self.init(text: reading.description, isNumber: true)
  }
}

extension Stated where Value == Unit {
  /// A unit as it is, by its symbol.
  public init(_ unit: Unit) { self.init(unit.symbol) }
}

extension Stated: ExpressibleByStringLiteral {
  /// The words that state a value.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Stated: ExpressibleByIntegerLiteral {
  /// The digits that state a value.
  public init(integerLiteral number: Int) { self.init(number) }
}

extension Stated: ExpressibleByFloatLiteral {
  /// The digits that state a value.
  public init(floatLiteral number: Double) { self.init(number) }
}

extension Stated: CustomStringConvertible {
  /// The words or digits.
  public var description: String { text }
}
