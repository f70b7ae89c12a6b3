/// What ties money that goes in to money or activity that comes out (撬动、带动), possibly as a chain.
public struct Lever: Sendable {
  /// The name used in files, unique within the plan.
  public let id: String
  /// The plan that declares it.
  public let plan: String
  /// The name people read.
  public let name: LocalizedText
  /// What goes in; several where the same money is known as applied for, as approved and as paid.
  public let inputs: [Input]
  /// What comes out, each of another kind of money or activity.
  public let yields: [Yield]
  /// What the input was spent on, altogether: households, transactions, cases.
  public let unitCosts: [Figure]
  /// The input that has been announced.
  public let budget: Budget?
  /// The document it is taken from.
  public let source: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
  /// The file it stands in, and where.
  let origin: Origin

  /// How far money has come on its way; figures of different stages are different figures.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// 计划: it is planned or committed.
    case planned
    /// 申报: it has been applied for.
    case applied
    /// 核定: it has been approved.
    case approved
    /// 兑付、发放: it has been paid out.
    case paid
  }

  /// A figure that a lever names, and where it does so.
  public struct Figure: Sendable {
    /// What is named.
    public let reference: FigureReference
    /// The file it stands in, and where.
    let origin: Origin
    /// How many bytes the name takes in the file.
    let length: Int
  }

  /// What goes in.
  public struct Input: Sendable {
    /// How far the money has come; `nil` where the plan does not say.
    public let stage: Stage?
    /// The figure.
    public let figure: Figure
  }

  /// What comes out of the input, or of the stage before.
  public struct Yield: Sendable {
    /// How the output is known.
    public enum Kind: Hashable, Sendable {
      /// By its amount.
      case output
      /// By a published ratio of it to the input.
      case ratio
    }

    /// How the output is known.
    public let kind: Kind
    /// The amount, or the ratio.
    public let figure: Figure
    /// What the ratio measures, in words; `nil` where the plan does not say.
    public let measures: LocalizedText?
    /// Whether the output holds the input itself, as consumption holds the subsidy spent on it.
    public let includesInput: Bool
    /// The share of the output that would have come about anyway, as the plan assumes.
    public let assumption: Deadweight?
    /// What comes out of the output in its turn.
    public let yields: [Yield]
  }

  /// An input that has been announced.
  public struct Budget: Sendable {
    /// The amount.
    public let amount: Reading
    /// The amount as it was published.
    public let asWritten: String
    /// How far the money has come; `nil` where the plan does not say.
    public let stage: Stage?
  }
}
