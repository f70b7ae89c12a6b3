/// One cell of a table: what a person sees in it, and what it holds.
struct TableCell: Hashable, Sendable {
  /// What a cell holds.
  enum Content: Hashable, Sendable {
    /// Nothing, or only spaces.
    case empty
    /// Words; all that a text file holds, also where it looks like a number.
    case text
    /// A number: its exact decimal, such as `-0.4523`, and whether it is shown as a percentage, as
    /// `-45.23%`. Beyond 15 digits it is rounded, since no spreadsheet keeps more.
    case number(String, isPercentage: Bool)
    /// A day, or the month or the year of it if the format shows no more.
    case date(TableDate)
    /// Whether something holds.
    case boolean(Bool)
    /// A mistake that the spreadsheet found, such as `#DIV/0!`, or a day that never was.
    case error
    /// A formula whose value was not kept in the file, so that nobody knows it.
    case formula
  }

  /// How a cell takes part in a merged range.
  enum Merge: Hashable, Sendable {
    /// Not at all.
    case none
    /// It is the first of one; what it holds is shown for all.
    case head(rows: Int, columns: Int)
    /// It lies under one that begins elsewhere.
    case covered(row: Int, column: Int)
  }

  /// The row, from 0.
  var row: Int
  /// The column, from 0.
  var column: Int
  /// What it holds.
  var content: Content
  /// What a person would type to get it: a number as an exact decimal with the percent sign and the
  /// unit that its format shows, a date as `2027-03-29`, a formula as itself; spaces are kept.
  var text: String
  /// How it takes part in a merged range.
  var merge: Merge = .none
  /// Whether its row or its column isn't shown.
  var isHidden = false
}

/// A day as a table shows it.
struct TableDate: Hashable, Sendable {
  /// How much of the day is shown.
  enum Precision: Hashable, Sendable {
    case year, month, day
  }

  var year: Int
  var month: Int
  var day: Int
  var precision = Precision.day

  /// The date as `2027`, `2027-03` or `2027-03-29`.
  var text: String {
    let year = String(year)
    var text = String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
    if precision == .year { return text }
    text += month < 10 ? "-0\(month)" : "-\(month)"
    if precision == .month { return text }
    return text + (day < 10 ? "-0\(day)" : "-\(day)")
  }
}
