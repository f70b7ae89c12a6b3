/// What money moved: a chain with branches from money in to money or activity out.
public struct LeverageChart: Chart {
  /// A stage of the chain.
  public struct Stage: Hashable, Sendable {
    /// A name that links refer to, unique within the chart.
    public var id: String
    /// What it is, such as `消费补贴`.
    public var name: LocalizedText
    /// How much, as a reader would say it, such as `24.62亿元`; `nil` where nobody said.
    public var amount: LocalizedText?

    /// A stage of the chain.
    public init(_ id: String, _ name: LocalizedText, amount: LocalizedText? = nil) {
      self.id = id
      self.name = name
      self.amount = amount
    }
  }

  /// What leads from one stage to another.
  public struct Link: Hashable, Sendable {
    /// The ids of the two stages.
    public var from: String, to: String
    /// The ratio, as a reader would say it, such as `超过6.90倍`; `nil` where there is none.
    public var ratio: LocalizedText?

    /// A link between two stages; one to an unknown stage is left out.
    public init(from: String, to: String, ratio: LocalizedText? = nil) {
      self.from = from
      self.to = to
      self.ratio = ratio
    }
  }

  /// What the chart shows.
  public var title: LocalizedText
  /// The stages; those without a link into them come first.
  public var stages: [Stage]
  /// The links between them.
  public var links: [Link]

  /// A chart of a chain.
  public init(title: LocalizedText, stages: [Stage], links: [Link]) {
    self.title = title
    self.stages = stages
    self.links = links
  }

  /// Whether there is no stage.
  public var isEmpty: Bool { stages.isEmpty }
}
