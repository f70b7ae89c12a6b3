/// Milestones and project phases along time: what was planned against what happened.
public struct TimelineChart: Chart {
  /// A stretch of days, both ends included; a single day is a mark.
  public struct Span: Hashable, Sendable {
    /// The first and the last day; never in the wrong order.
    public let start: CalendarDate, end: CalendarDate
    /// The stretch as a reader would say it, such as `2025年3月`; made from the days if `nil`.
    public let text: LocalizedText?

    /// A stretch between two days, in either order.
    public init(_ start: CalendarDate, _ end: CalendarDate, text: LocalizedText? = nil) {
      self.start = min(start, end)
      self.end = max(start, end)
      self.text = text
    }
  }

  /// What the planned date of an item is.
  public enum Kind: Hashable, Sendable {
    /// When something was to happen, which is then reported or not.
    case event
    /// When a target is due; that one has arrived says nothing of the target.
    case due
    /// When a project is expected to deliver.
    case project
  }

  /// One milestone or one phase of a project.
  public struct Item: Hashable, Sendable {
    /// What is to happen.
    public var name: LocalizedText
    /// What the item belongs to, such as a project; items of one group stand under one heading.
    public var group: LocalizedText?
    /// When it was to happen; `nil` if nobody said.
    public var planned: Span?
    /// When it happened; `nil` if nobody has reported it.
    public var happened: Span?
    /// Where it stands; `nil` if that is not to be shown.
    public var status: ChartStatus?
    /// What the planned date is.
    public var kind: Kind

    /// An item of a timeline.
    public init(
      _ name: LocalizedText, group: LocalizedText? = nil, planned: Span?, happened: Span?,
      status: ChartStatus? = nil, kind: Kind = .event
    ) {
      self.name = name
      self.group = group
      self.planned = planned
      self.happened = happened
      self.status = status
      self.kind = kind
    }
  }

  /// What the chart shows.
  public var title: LocalizedText
  /// The day of the review, drawn as a line.
  public var asOf: CalendarDate
  /// The items, from top to bottom.
  public var items: [Item]

  /// A timeline as of a day.
  public init(title: LocalizedText, asOf: CalendarDate, items: [Item]) {
    self.title = title
    self.asOf = asOf
    self.items = items
  }

  /// Whether there is no item.
  public var isEmpty: Bool { items.isEmpty }
}
