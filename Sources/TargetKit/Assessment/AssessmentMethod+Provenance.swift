extension AssessmentMethod {
  /// Where a rule was published.
  public struct Citation: Hashable, Sendable {
    /// Who published it.
    public let publisher: String
    /// The title, in the language of publication.
    public let title: String
    /// The year of the edition that was followed.
    public let year: Int
    /// The edition, or where the rule was read if that is another text.
    public let edition: String
    /// Where it can be found; `nil` if no address is known.
    public let url: String?

    /// A citation.
    public init(publisher: String, title: String, year: Int, edition: String, url: String?) {
      self.publisher = publisher
      self.title = title
      self.year = year
      self.edition = edition
      self.url = url
    }
  }

  /// How well a rule is known.
  public enum Grade: String, Hashable, Sendable, CaseIterable {
    /// The text or code of the publisher was read, and the rule gives its published results.
    case a = "A"
    /// The text or code of the publisher was read; there is no published result to check.
    case b = "B"
    /// The rule was read in somebody else's account of it.
    case c = "C"
    /// No source was found.
    case unverified

    /// The grade explained.
    public var explanation: LocalizedText {
      switch self {
      case .a:
        .text(
          "读过发布者原文或代码，并能复现其公布结果",
          "the publisher's text or code was read, and its results are reproduced")
      case .b:
        .text(
          "读过发布者原文或代码，没有公布结果可核对",
          "the publisher's text or code was read; no result to check against")
      case .c: .text("规则读自他人的转述", "the rule was read in somebody else's account of it")
      case .unverified: .text("没有找到来源", "no source was found")
      }
    }
  }

  /// What stands behind a rule.
  public struct Evidence: Hashable, Sendable {
    /// How well the rule is known.
    public let grade: Grade
    /// What the grade does not say: what is missing, assumed or ours.
    public let remark: LocalizedText

    /// Evidence.
    public init(grade: Grade, remark: LocalizedText) {
      self.grade = grade
      self.remark = remark
    }
  }

  /// How many published outcomes a method reproduces, out of how many that were tried.
  public struct Tally: Hashable, Sendable {
    /// The outcomes that come out as published.
    public var reproduced: Int
    /// The outcomes tried.
    public var total: Int

    /// A tally.
    public init(reproduced: Int, of total: Int) {
      self.reproduced = reproduced
      self.total = total
    }
  }

  /// The published outcomes that a test has counted; `nil` where nothing was published.
  ///
  /// The numbers are written by the test that counts them, and it fails when they differ.
  public var tally: Tally? { Tally.counted[id] }
}

/// A published outcome: a case, and what its publisher printed for it.
public struct PublishedOutcome: Hashable, Sendable {
  /// The series and the target.
  public let subject: AssessmentCase
  /// The id of the category that was printed; `nil` for "not assessed".
  public let category: String?

  /// An outcome.
  public init(_ subject: AssessmentCase, category: String?) {
    self.subject = subject
    self.category = category
  }
}

extension AssessmentMethod {
  /// Whether the method, followed as published, gives the outcome.
  public func reproduces(_ outcome: PublishedOutcome) -> Bool {
    assess(outcome.subject, as: .asPublished).category?.id == outcome.category
  }

  /// How many of the outcomes the method gives.
  public func tally(over outcomes: [PublishedOutcome]) -> Tally {
    Tally(reproduced: outcomes.count(where: reproduces), of: outcomes.count)
  }
}
