/// What the projects of a plan bring to a target by its date (项目库保障).
///
/// The figures of today are no part of it: whether they hold what a project brings already, plans do
/// not say.
public struct PipelineCoverage: Sendable {
  /// What one project brings.
  public struct Entry: Sendable {
    /// The project.
    public let project: Project
    /// What it brings, in the indicator's unit, with its bound.
    public let amount: Reading
    /// How likely it is to deliver: as stated for it, else for its stage; `nil` where neither is, and
    /// it counts in full.
    public let likelihood: ExactDecimal?
    /// When it delivers.
    public let timing: Timing
  }

  /// When a project delivers, against the date of the target.
  public enum Timing: String, Hashable, Sendable, CaseIterable {
    /// By the date; projects at capacity and accepted ones are there already.
    case inTime = "in-time"
    /// After the date.
    case late
    /// Nobody said when.
    case undated
  }

  /// The target, by its place among the targets of the book.
  public let number: Int
  /// The target.
  public let target: Target
  /// The indicator.
  public let indicator: Indicator
  /// The number to be reached; `nil` where the target has none.
  public let goal: ExactDecimal?
  /// The projects that bring something, those in time first, then late ones, then those without a date.
  public let entries: [Entry]

  /// What all projects would bring together, whenever they come.
  public var planned: Interval? { sum { _ in true } }
  /// What those bring that come in time, in full.
  public var inTime: Interval? { sum { $0.timing == .inTime } }
  /// What those bring whose date nobody stated.
  public var undated: Interval? { sum { $0.timing == .undated } }
  /// What those bring that come too late.
  public var late: Interval? { sum { $0.timing == .late } }

  /// What those bring that come in time and are certain; `nil` where no likelihood is stated.
  public var certain: Interval? {
    statesLikelihood ? sum { $0.timing == .inTime && $0.likelihood == .one } : nil
  }

  /// What those bring that come in time, each weighed with its likelihood.
  ///
  /// Those without one count in full. `nil` where no likelihood is stated at all.
  public var expected: Interval? {
    guard statesLikelihood else { return nil }
    return Interval.sum(
      of: entries.filter { $0.timing == .inTime }.map { entry in
        entry.interval.flatMap { try? $0.scaled(by: entry.likelihood ?? .one) }
      })
  }

  /// Whether a likelihood is stated for any of the projects.
  public var statesLikelihood: Bool { entries.contains { $0.likelihood != nil } }

  /// The projects that count in full because no likelihood is stated for them.
  public var inFull: [Project] { entries.filter { $0.likelihood == nil }.map(\.project) }

  /// What is missing to the number, given what is there: 44 where 56 of 100 is planned.
  ///
  /// It is negative where there is more. A lower bound of the amounts counts at its number.
  ///
  /// - Returns: `nil` without a number, and for targets that are to stay below one.
  public func missing(given amount: Interval?) -> ExactDecimal? {
    guard let goal, target.criterion?.accepted.lower != nil, let least = amount?.lower?.value else {
      return nil
    }
    return try? goal - least
  }

  private func sum(_ belongs: (Entry) -> Bool) -> Interval? {
    Interval.sum(of: entries.filter(belongs).map(\.interval))
  }
}

extension PipelineCoverage.Entry {
  /// The amount as all it can be.
  var interval: Interval? { try? amount.faceInterval() }
}

extension Review {
  /// What the projects of the plans bring to the targets in scope that lie ahead or are due.
  ///
  /// - Returns: One for each target that has a number and a project that brings something to its
  ///   indicator, in the order of the files; targets that were met are left out.
  public func pipelineCoverage() -> [PipelineCoverage] {
    let projects = Dictionary(
      grouping: book.plans.flatMap { plan in
        plan.pipeline.flatMap { project in
          project.brings.map { (key: ProjectKey(plan.id, $0.indicator), project, $0.amount) }
        }
      }, by: \.key)
    guard !projects.isEmpty else { return [] }
    return targets.compactMap { finding in
      let target = finding.target
      guard finding.verdict != .met, target.criterion != nil,
        let contributions = projects[ProjectKey(target.plan, target.indicator)]
      else { return nil }
      let likelihoods = book.plan(target.plan)?.likelihoods ?? [:]
      let entries = contributions.map { _, project, amount in
        PipelineCoverage.Entry(
          project: project, amount: amount,
          likelihood: project.likelihood ?? project.stage.flatMap { likelihoods[$0] },
          timing: Self.timing(project, due: target.due?.end))
      }
      return PipelineCoverage(
        number: finding.number, target: target, indicator: finding.indicator,
        goal: target.criterion?.threshold,
        entries: PipelineCoverage.Timing.allCases.flatMap { timing in
          entries.filter { $0.timing == timing }
            .sorted {
              ($0.project.expected?.end ?? .distantPast)
                < ($1.project.expected?.end ?? .distantPast)
            }
        })
    }
  }

  /// An indicator of a plan.
  private struct ProjectKey: Hashable {
    let plan: String
    let indicator: String

    init(_ plan: String, _ indicator: String) {
      self.plan = plan
      self.indicator = indicator
    }
  }

  private static func timing(_ project: Project, due: CalendarDate?) -> PipelineCoverage.Timing {
    guard let expected = project.expected?.end else {
      return project.stage == .atCapacity || project.stage == .accepted ? .inTime : .undated
    }
    guard let due else { return .inTime }
    return expected <= due ? .inTime : .late
  }
}
