/// A table of a report, whose cells hold what is shown and, for figures, the exact number.
public struct ReportTable: Sendable {
  /// A name for links, sheets and files: ASCII letters, digits and hyphens.
  public var id: String
  /// What the table shows.
  public var caption: LocalizedText
  /// The columns.
  public var columns: [Column]
  /// The rows; each has as many cells as there are columns, unless it is a heading.
  public var rows: [Row]

  /// A table.
  public init(id: String, caption: LocalizedText, columns: [Column], rows: [Row] = []) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// A column.
  public struct Column: Sendable {
    /// A stable name for programs: `latest`.
    public var id: String
    /// The heading.
    public var heading: LocalizedText
    /// What its cells hold, which also says how they are aligned.
    public var kind: Kind
    /// The heading of what stands small below the figures, such as their year; `nil` if nothing does.
    ///
    /// Where every cell is one field (CSV, a sheet), it becomes a column of its own.
    public var detail: LocalizedText?
    /// Where the column is shown.
    public var rank: Rank

    /// A column.
    public init(
      _ id: String, _ heading: LocalizedText, _ kind: Kind = .text, detail: LocalizedText? = nil,
      rank: Rank = .main
    ) {
      self.id = id
      self.heading = heading
      self.kind = kind
      self.detail = detail
      self.rank = rank
    }

    /// Where a column is shown.
    public enum Rank: Int, Hashable, Sendable {
      /// Everywhere, a narrow terminal included.
      case main
      /// On pages and in data.
      case further
      /// In data only: ids, and what pages show as a reference or as a heading.
      case data
    }

    /// How cells are aligned: numbers to the right, everything else to the left.
    public var isAlignedRight: Bool {
      switch kind {
      case .number, .share: true
      case .text, .date, .verdict, .reference: false
      }
    }
  }

  /// What the cells of a column hold.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Words.
    case text
    /// Numbers.
    case number
    /// Shares; a value of 0.5 is shown as 50%.
    case share
    /// Days.
    case date
    /// A class, as mark and word.
    case verdict
    /// The label of an entry in a list, such as `[3]` of the sources.
    case reference
  }

  /// A row.
  public struct Row: Sendable {
    /// The cells; a single one, over all columns, where the row is a heading.
    public var cells: [Cell]
    /// Whether the row is a heading within the table, such as the name of a plan.
    public var isHeading: Bool

    /// A row of cells.
    public init(_ cells: [Cell]) {
      self.cells = cells
      isHeading = false
    }

    /// A heading within the table.
    public init(heading: LocalizedText) {
      cells = [Cell(heading)]
      isHeading = true
    }
  }

  /// A cell.
  public struct Cell: Sendable {
    /// What is shown; for a figure, without its unit where the table has a column of units.
    public var text: LocalizedText
    /// What stands small below it, such as the year of a figure.
    public var detail: LocalizedText?
    /// The exact value, where the cell holds one number or one day; `nil` for words, and for
    /// figures that are bounds or ranges.
    public var value: Value?
    /// The class it stands for, which is shown as mark and word; `nil` for plain cells.
    public var sign: ReportSign?
    /// The page about what the cell names, relative to the page of the table; only the pages of a
    /// site have it.
    public var link: String?

    /// A cell.
    public init(
      _ text: LocalizedText, detail: LocalizedText? = nil, value: Value? = nil
    ) {
      self.text = text
      self.detail = detail
      self.value = value
      sign = nil
    }

    /// A cell that names a class.
    public init(_ sign: ReportSign, detail: LocalizedText? = nil) {
      text = sign.word
      self.detail = detail
      value = nil
      self.sign = sign
    }

    /// A cell for what does not exist.
    public static let none = Cell(.plain("-"))
  }

  /// The value of a cell, for formats that keep numbers as numbers.
  public enum Value: Hashable, Sendable {
    /// A number as published, in the unit that the row names.
    case exact(ExactDecimal)
    /// A number that was computed.
    case real(Double)
    /// A day.
    case day(CalendarDate)
  }
}

/// A class, shown as a mark and a word; the tone colours it and never stands alone.
public struct ReportSign: Hashable, Sendable {
  /// One character of narrow width: `✓ + = - . ? ✗`.
  public var mark: String
  /// The word.
  public var word: LocalizedText
  /// What a colour may say.
  public var tone: Tone

  /// A sign.
  public init(_ mark: String, _ word: LocalizedText, _ tone: Tone) {
    self.mark = mark
    self.word = word
    self.tone = tone
  }

  /// What a colour may say in addition to mark and word.
  public enum Tone: String, Hashable, Sendable, CaseIterable {
    /// Reached, or better than asked for.
    case good
    /// On the way.
    case fair
    /// Behind.
    case poor
    /// Missed.
    case bad
    /// It cannot be judged.
    case unclear
    /// Nothing is known yet, and nothing is due.
    case open
  }
}

extension ReportTable {
  /// The places of the columns that a page shows: not those for data only, and none without a single
  /// entry.
  ///
  /// - Parameter rank: The last rank to show.
  /// - Returns: The places, in order.
  public func shownColumns(upTo rank: Column.Rank = .further) -> [Int] {
    columns.indices.filter { place in
      columns[place].rank.rawValue <= rank.rawValue
        && rows.contains { row in
          !row.isHeading && place < row.cells.count && !row.cells[place].isNone
        }
    }
  }
}

extension ReportTable.Cell {
  /// Whether the cell says only that there is nothing.
  public var isNone: Bool { text == Self.none.text && value == nil && detail == nil }
}
