/// What a target is held against: one figure, or the parts of a stretch of time added up.
struct Measurement {
  /// How what was measured lies to what the target asks about.
  enum Coverage {
    /// It is the figure for the very period, or for the due day.
    case whole
    /// It is the beginning of the period, without a gap.
    case part
    /// Parts of the period are missing before the last one that is there.
    case gaps
    /// It is the figure of an earlier period.
    case earlier
  }

  var reading: BareReading
  /// The figure itself, or the last of the parts.
  var figure: SeriesHistory.Figure
  var coverage: Coverage
  /// The first day of what is added up; `nil` for a single figure.
  var start: CalendarDate?
  /// The rows of what is added up; none for a single figure.
  var parts: [Int] = []
  /// The stretches of the period that no figure covers, up to the last part or the period's end.
  var missing: [Period] = []
  /// Whether a part decides for the time being only.
  var isProvisional: Bool
  /// Whether a part is contradicted.
  var isContradicted: Bool

  init(_ figure: SeriesHistory.Figure, _ reading: BareReading, _ coverage: Coverage) {
    self.figure = figure
    self.reading = reading
    self.coverage = coverage
    isProvisional = figure.isProvisional
    isContradicted = figure.isContradicted
  }

  /// The last day it speaks of.
  var end: CalendarDate { figure.end }
}
