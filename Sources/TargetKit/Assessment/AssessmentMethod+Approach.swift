extension AssessmentMethod {
  /// How a method looks at a series.
  ///
  /// When methods disagree on a case, the difference in approach is the reason given.
  public struct Approach: Hashable, Sendable {
    /// What is compared.
    public enum Subject: Hashable, Sendable {
      /// The speed so far with the speed needed.
      case pace
      /// The share of the way that is done with the share of time that is gone.
      case share
      /// The value that the trend leads to with the target.
      case projection
      /// The value with reference values, whatever the speed.
      case level
      /// The change so far with none, whatever the time left.
      case change
    }

    /// The curve that a series is taken to follow.
    public enum Curve: Hashable, Sendable {
      /// The same amount every year.
      case linear
      /// The same percentage every year.
      case compound
      /// The planned path itself.
      case planned
    }

    /// The readings looked at.
    public enum Window: Hashable, Sendable {
      /// The latest one.
      case latest
      /// The baseline and the latest one.
      case ends
      /// Those of the last few years.
      case recent
      /// All of them.
      case all
    }

    /// What is compared.
    public let subject: Subject
    /// The curve a series is taken to follow; `nil` if none.
    public let curve: Curve?
    /// The readings looked at.
    public let window: Window

    /// An approach.
    public init(_ subject: Subject, _ curve: Curve?, _ window: Window) {
      self.subject = subject
      self.curve = curve
      self.window = window
    }
  }
}

extension AssessmentMethod.Approach {
  /// Whether the time left until the target is due plays a part.
  public var countsTime: Bool { subject != .level && subject != .change }
}

extension AssessmentMethod.Approach.Subject {
  var clause: LocalizedText {
    switch self {
    case .pace: .text("比较已有速度与所需速度", "compares the pace so far with the pace needed")
    case .share: .text("比较完成份额与时间份额", "compares the share done with the share of time gone")
    case .projection: .text("把趋势外推到期末", "carries the trend on to the due date")
    case .level: .text("只看水平，不看速度", "looks at the level, not at the pace")
    case .change: .text("只看变化，不看剩余时间", "looks at the change, not at the time left")
    }
  }
}

extension AssessmentMethod.Approach.Curve {
  var clause: LocalizedText {
    switch self {
    case .linear: .text("按直线（等量）计", "counts along a straight line")
    case .compound: .text("按复合增长（等比）计", "counts in compound growth")
    case .planned: .text("按计划路径计", "counts along the planned path")
    }
  }
}

extension AssessmentMethod.Approach.Window {
  var clause: LocalizedText {
    switch self {
    case .latest: .text("只用最新一点", "uses the latest figure only")
    case .ends: .text("只用首尾两点", "uses the two end points")
    case .recent: .text("只用最近几年", "uses the last few years")
    case .all: .text("用全部各点", "uses all points")
    }
  }
}
