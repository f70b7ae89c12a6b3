/// What a milestone report shows, and how it is arranged.
public struct ReportSettings: Sendable {
  /// The languages to show, the leading one first.
  public var languages: [Language]
  /// How the report is arranged.
  public var style: Style
  /// The sections to show, in order; `nil` for those of the style.
  public var sections: [Part]?
  /// By what the targets are grouped; `nil` for plans, or the milestones of the only one.
  public var grouping: Grouping?
  /// The official method that judges pending targets.
  public var method: AssessmentMethod
  /// Whether to follow the publisher's deviations from its own rule.
  public var fidelity: AssessmentMethod.Fidelity
  /// The date of the earlier report to compare with; `nil` for none.
  public var since: CalendarDate?
  /// The program and its version, for the footer.
  public var generator: String?

  /// Settings for a report in Chinese, by the schedule comparison, unless told otherwise.
  public init(
    languages: [Language] = [.chinese], style: Style = .standard, sections: [Part]? = nil,
    grouping: Grouping? = nil, method: AssessmentMethod = .standard,
    as fidelity: AssessmentMethod.Fidelity = .strict, since: CalendarDate? = nil,
    generator: String? = nil
  ) {
    self.languages = languages
    self.style = style
    self.sections = sections
    self.grouping = grouping
    self.method = method
    self.fidelity = fidelity
    self.since = since
    self.generator = generator
  }

  /// How a report is arranged.
  public enum Style: String, Hashable, Sendable, CaseIterable {
    /// Everything, the overview first.
    case standard
    /// In the order of a Chinese mid-term evaluation.
    case midTerm = "mid-term"
    /// One page: the sentence, the classes, and what needs attention.
    case brief
  }

  /// A section of a report.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The sentence that counts every target, and the classes.
    case summary
    /// The targets that are missed, behind, or due without a figure.
    case attention
    /// The table of all targets (指标完成情况表).
    case indicators
    /// What moved since an earlier report.
    case changes
    /// Projected values with probabilities.
    case outlook
    /// The projects behind the targets (项目库保障).
    case pipeline
    /// What public money moved (资金撬动).
    case leverage
    /// Whether the figures agree with each other (数据核对).
    case audit
    /// What is behind or missed, with the figures that show it (主要问题).
    case problems
    /// Facts on whether targets need to be adjusted (是否需要调整).
    case adjustment
    /// The pace that is needed from now on (努力方向).
    case efforts
    /// What cannot be judged, and which figure would decide it.
    case undecided
    /// Whom to ask for figures.
    case chase
    /// Targets without numbers.
    case outcomes
    /// What happens once, against when it was planned.
    case events
    /// Figures that are kept without a target.
    case tracked
    /// How numbers come about.
    case methods
    /// The documents that targets and figures are taken from.
    case sources
  }

  /// The sections to show, in order.
  var shownParts: [Part] {
    if let sections { return sections }
    return switch style {
    case .standard:
      [
        .summary, .indicators, .changes, .outlook, .pipeline, .leverage, .undecided, .audit, .chase,
        .outcomes, .events, .tracked, .methods, .sources,
      ]
    case .midTerm:
      [
        .summary, .indicators, .outcomes, .events, .leverage, .changes, .outlook, .problems,
        .adjustment, .efforts, .pipeline, .undecided, .audit, .chase, .methods, .sources,
      ]
    case .brief: [.summary, .attention, .leverage, .audit, .changes, .chase]
    }
  }
}
