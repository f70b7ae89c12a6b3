/// How a number format shows a number, as far as it changes what a person reads.
struct NumberFormat: Hashable, Sendable {
  /// What a number is shown as.
  enum Kind: Hashable, Sendable {
    /// A number, in whichever way suits it.
    case general
    /// A number with a certain number of decimals.
    case number
    /// A hundred times the number, with a percent sign.
    case percentage
    /// The day with that number.
    case date(TableDate.Precision)
    /// A time of day, or a duration.
    case time
  }

  var kind = Kind.general
  /// The decimals that are always shown.
  var decimals = 0
  /// The digits before the decimal point that are always shown.
  var wholeDigits = 0
  /// Words before the number, such as 约.
  var prefix = ""
  /// Words behind the number, such as 亿元.
  var suffix = ""
  /// The power of ten by which the number is shown smaller, as thousands are.
  var scale = 0
  /// Whether it is a time in Chinese programs and a day in Japanese ones.
  var isDayElsewhere = false

  /// The format that shows a number as it is.
  static let general = NumberFormat()
}

extension NumberFormat {
  /// The format that a workbook means by a number without writing it out (ECMA-376, 18.8.30).
  ///
  /// The numbers from 27 to 36 and from 50 to 58 are those of Chinese programs; Japanese ones mean
  /// other formats by them, mostly also dates.
  init(builtIn id: Int) {
    switch id {
    case 1, 3: self.init(kind: .number)
    case 2, 4, 39, 40, 43, 44: self.init(kind: .number, decimals: 2)
    case 37, 38, 41, 42: self.init(kind: .number)
    case 9: self.init(kind: .percentage)
    case 10: self.init(kind: .percentage, decimals: 2)
    case 17, 27, 36, 50, 52, 57: self.init(kind: .date(.month))
    case 14, 15, 16, 22, 28...31, 51, 53, 54, 58: self.init(kind: .date(.day))
    case 34, 35, 55, 56: self.init(kind: .time, isDayElsewhere: true)
    case 18...21, 32, 33, 45...47: self.init(kind: .time)
    default: self = .general
    }
  }
}
