/// A picture of figures that can be drawn as SVG, told in a sentence and read as a table.
///
/// A chart is plain data: it knows no plan and no review, computes no policy figure and looks nothing
/// up. Whatever a reader can learn from the picture is also in ``description(in:)`` and
/// ``table(in:)``.
public protocol Chart: Sendable {
  /// What the chart shows, such as the name of the indicator.
  var title: LocalizedText { get }

  /// Whether there is nothing to draw; the SVG then holds a sentence instead of an empty frame.
  var isEmpty: Bool { get }

  /// What the picture says, in sentences made from the data.
  func description(in language: Language) -> String

  /// Everything the picture shows, as headings and rows of text.
  func table(in language: Language) -> ChartTable

  /// The picture, laid out.
  func drawing(_ frame: ChartFrame) -> Drawing
}

/// What a chart shows, as headings and rows of text.
public struct ChartTable: Hashable, Sendable {
  /// The headings of the columns.
  public let heads: [String]
  /// The rows; each has one text for each heading, an empty one where nothing is known.
  public let rows: [[String]]
}

/// Where an SVG is to stand.
public enum ChartPlacement: String, Hashable, Sendable, CaseIterable {
  /// In a file of its own: with an XML declaration, a background and its own style sheet.
  case standalone
  /// Inside an HTML page that holds ``ChartStyle/sheet`` once.
  case inline
}

/// The language, the width and the names that a chart is drawn with.
public struct ChartFrame: Hashable, Sendable {
  /// The language of all words.
  public var language: Language
  /// The width in CSS pixels, 320 to 1600; others are taken as the nearest of these.
  ///
  /// The height follows from the content. A leverage flow of many stages may be wider.
  public var width: Double
  /// What all ids in the SVG begin with; give each chart of a page its own.
  ///
  /// Everything but ASCII letters, digits, `-` and `_` is replaced.
  public var prefix: String
  /// Where the SVG is to stand.
  public var placement: ChartPlacement

  /// A frame of 720 pixels for a file of its own unless told otherwise.
  public init(
    _ language: Language = .chinese, width: Double = 720, prefix: String = "chart",
    placement: ChartPlacement = .standalone
  ) {
    self.language = language
    self.width = width
    self.prefix = prefix
    self.placement = placement
  }

  /// The width that is drawn.
  var drawnWidth: Double { width.isNaN ? 720 : min(max(width, 320), 1600) }
}
