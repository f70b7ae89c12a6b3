/// A figure to be drawn: a number, an interval or a bound, at a date.
public struct ChartFigure: Hashable, Sendable {
  /// The last day it speaks of.
  public var date: CalendarDate
  /// Where the number lies, in the chart's unit; an infinite end is drawn as an open one.
  public var range: RealInterval
  /// The period as a reader would say it, such as `2025年`; made from the date if `nil`.
  public var period: LocalizedText?
  /// The figure as published, with its unit, such as `超过80亿元`; made from the range if `nil`.
  public var text: LocalizedText?

  /// A figure of `range` at `date`.
  public init(
    _ date: CalendarDate, _ range: RealInterval, period: LocalizedText? = nil,
    text: LocalizedText? = nil
  ) {
    self.date = date
    self.range = range
    self.period = period
    self.text = text
  }
}

/// Where something stands, as a class with a mark and a shade, and the word for it.
public struct ChartStatus: Hashable, Sendable {
  /// The classes a chart tells apart; each has a mark of its own beside its colour.
  public enum Tone: String, Hashable, Sendable, CaseIterable {
    /// The promise holds: a tick.
    case met
    /// Faster than planned: a plus sign.
    case ahead
    /// As planned, or not due yet: an equals sign.
    case onTrack = "on-track"
    /// Slower than planned: a minus sign.
    case behind
    /// The date has passed and the promise doesn't hold: a cross.
    case missed
    /// There is a figure and it cannot decide: a question mark.
    case undecided
    /// Nothing was published, or what was is too old: a dot.
    case silent
  }

  /// The class.
  public var tone: Tone
  /// The word for it, such as `滞后`.
  public var word: LocalizedText

  /// A status of a class, under a word.
  public init(_ tone: Tone, _ word: LocalizedText) {
    self.tone = tone
    self.word = word
  }
}
