/// The numbers by which spreadsheets count days.
enum DateSerial {
  /// From which day a workbook counts.
  enum Epoch: Hashable, Sendable {
    /// 1 is 1 January 1900. That there was no 29 February 1900 is not known to it: 60 is no day.
    case year1900
    /// 0 is 1 January 1904.
    case year1904
  }

  /// The day of a number; `nil` for one that no day has.
  static func date(_ serial: Int, _ epoch: Epoch) -> (year: Int, month: Int, day: Int)? {
    // Days since 1 March of the year 0 make leap days the last ones of their years.
    let days: Int
    switch epoch {
    case .year1900:
      guard 1...2_958_465 ~= serial, serial != 60 else { return nil }
      days = serial + 693_899 + (serial < 60 ? 1 : 0)
    case .year1904:
      guard 0...2_957_003 ~= serial else { return nil }
      days = serial + 695_361
    }
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }
}
