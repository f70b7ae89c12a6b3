import Testing

@testable import TargetKit

/// What holds of every book, tried on random ones.
@Suite("A review")
struct ReviewLawTests {
  /// A random series with its target; figures as texts, so that each law can write them its way.
  struct Case {
    var measure: String
    var isMore: Bool
    var comparison: String
    var target: Int
    var baseline: Int?
    var due: Int
    var figures: [(period: String, bound: String, value: Int, published: String)]

    init(_ random: inout SeededRandom) {
      measure = ["stock", "flow", "rate"].randomElement(using: &random) ?? "flow"
      isMore = Bool.random(using: &random)
      // A floor where less is better contradicts the plan.
      comparison =
        (isMore ? [">=", ">"] : ["<=", "<"]).randomElement(using: &random) ?? ">="
      let target = Int.random(in: -200...200, using: &random)
      self.target = target
      baseline = Bool.random(using: &random) ? Int.random(in: -200...200, using: &random) : nil
      due = Int.random(in: 2022...2028, using: &random)
      figures = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        let year = Int.random(in: 2019...2027, using: &random)
        let period = ["\(year)", "\(year)-12", "\(year)-06-30", "\(year)-01/\(year)-08"]
          .randomElement(using: &random)
        return (
          period ?? "\(year)", ["", "", "", ">", "<", "~"].randomElement(using: &random) ?? "",
          // Near the target, so that boundaries are met often.
          Bool.random(using: &random) ? target : target + Int.random(in: -60...60, using: &random),
          "\(year + Int.random(in: 1...2, using: &random))-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
        )
      }
      // Two figures of one period and day would be an error, and which one counts a matter of taste.
      var seen: Set<String> = []
      figures = figures.filter { figure in
        // A level of the year and one of its December are one level.
        let year = figure.period.prefix(4)
        let isYearEnd = figure.period == year || figure.period == "\(year)-12"
        let period = measure == "stock" && isYearEnd ? String(year) : figure.period
        return seen.insert(period + "|" + figure.published).inserted
      }
    }

    /// The plan and the observations, with every number written by `number`.
    func files(
      unit: String = "亿元", sign: Int = 1, figures own: [String]? = nil,
      number: (Int) -> String = { "\($0)" }
    ) -> (plan: String, observations: String) {
      func mirrored(_ bound: String) -> String {
        sign > 0
          ? bound
          : bound.replacing("<", with: "?").replacing(">", with: "<")
            .replacing("?", with: ">")
      }
      let base = baseline.map {
        #", "baseline": { "value": "\#(number(sign * $0))", "at": "2020" }"#
      }
      let better = isMore == (sign > 0) ? "more" : "less"
      let plan = """
        { "plan": "p", "title": "p", "indicators": { "x": { "unit": "\(unit)",
            "measure": "\(measure)", "better": "\(better)"\(base ?? "") } },
          "milestones": [ { "due": "\(due)", "targets": {
            "x": "\(mirrored(comparison)) \(number(sign * target))" } } ] }
        """
      let rows =
        own
        ?? figures.map { figure in
          "x,\(figure.period),\(mirrored(figure.bound))\(number(sign * figure.value)),\(figure.published)"
        }
      return (plan, (["indicator,period,value,published"] + rows + [""]).joined(separator: "\n"))
    }
  }

  /// What a finding says, without its figures' wording.
  struct Standing: Equatable {
    var verdict: Verdict
    var isEarly: Bool
    var isStale: Bool
    var progress: Double?
    var elapsed: Double?
    var reasons: [NotApplicable?]

    init(_ finding: TargetReview) {
      verdict = finding.verdict
      isEarly = finding.isEarly
      isStale = finding.isStale
      progress = finding.progress.value?.nominal
      elapsed = finding.elapsed.value
      reasons = [finding.reason, finding.progress.reason, finding.arrival.reason]
    }

    /// Equality up to the rounding of floating-point steps.
    func agrees(with other: Standing) -> Bool {
      var (left, right) = (self, other)
      if let a = progress, let b = other.progress, abs(a - b) <= 1e-9 * max(1, abs(a)) {
        (left.progress, right.progress) = (nil, nil)
      }
      return left == right
    }
  }

  private static func standing(
    _ files: (plan: String, observations: String), asOf day: CalendarDate
  ) throws -> Standing {
    let loaded = PlanBook.load(sources: [
      SourceText(file: "plan.json", text: files.plan),
      SourceText(file: "observations.csv", text: files.observations),
    ])
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)\n\(files.plan)\n\(files.observations)")
    return Standing(try #require(Review(of: loaded.book, asOf: day).targets.first { _ in true }))
  }

  private static func day(_ random: inout SeededRandom) throws -> CalendarDate {
    try #require(CalendarDate("2022-01-01")).adding(days: Int.random(in: 0...2_500, using: &random))
  }

  @Test("does not depend on the unit the indicator is kept in")
  func units() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let sample = Case(&random)
      let day = try Self.day(&random)
      // The numbers stay as published, in 亿元; the indicator is kept in ever smaller units.
      let standings = try ["亿元", "万元", "元"].map { unit in
        try Self.standing(sample.files(unit: unit) { "\($0)亿元" }, asOf: day)
      }
      #expect(standings[0].agrees(with: standings[1]), "\(sample)")
      #expect(standings[0].agrees(with: standings[2]), "\(sample)")
    }
  }

  @Test("does not depend on the sign, if the direction is turned with it")
  func signs() throws {
    var random = SeededRandom(seed: 12)
    for _ in 0..<300 {
      let sample = Case(&random)
      let day = try Self.day(&random)
      let here = try Self.standing(sample.files(), asOf: day)
      let mirrored = try Self.standing(sample.files(sign: -1), asOf: day)
      #expect(here.verdict == mirrored.verdict && here.isEarly == mirrored.isEarly, "\(sample)")
      #expect(here.agrees(with: mirrored), "\(sample)")
    }
  }

  @Test("of the past is not changed by what is published later")
  func later() throws {
    var random = SeededRandom(seed: 13)
    for _ in 0..<300 {
      let sample = Case(&random)
      let day = try Self.day(&random)
      let known = sample.figures.filter { figure in
        CalendarDate(figure.published).map { $0 <= day } ?? false
      }
      var past = sample
      past.figures = known
      #expect(
        try Self.standing(sample.files(), asOf: day)
          == Self.standing(past.files(), asOf: day), "\(sample)")
    }
  }

  @Test("does not depend on the order of the rows")
  func order() throws {
    var random = SeededRandom(seed: 14)
    for _ in 0..<300 {
      let sample = Case(&random)
      let day = try Self.day(&random)
      var shuffled = sample
      shuffled.figures.shuffle(using: &random)
      #expect(
        try Self.standing(sample.files(), asOf: day)
          == Self.standing(shuffled.files(), asOf: day), "\(sample)")
    }
  }

  @Test("is the same for targets in a plan and in a table")
  func forms() throws {
    var random = SeededRandom(seed: 15)
    for _ in 0..<300 {
      var sample = Case(&random)
      sample.measure = "rate"
      let day = try Self.day(&random)
      let inPlan = try Self.standing(sample.files(), asOf: day)
      let base = sample.baseline.map { "\($0),2020" } ?? ","
      let loaded = PlanBook.load(sources: [
        SourceText(
          file: "plan.json",
          text: #"{ "plan": "p", "title": "p", "indicators": { "x": { "unit": "亿元", "#
            + #""measure": "rate", "better": "\#(sample.isMore ? "more" : "less")" } } }"#),
        SourceText(
          file: "targets.csv",
          text: "indicator,due,criterion,baseline,baseline-period\n"
            + "x,\(sample.due),\(sample.comparison) \(sample.target),\(base)\n"),
        SourceText(file: "observations.csv", text: sample.files().observations),
      ])
      try #require(!loaded.hasErrors, "\(loaded.diagnostics)")
      let finding = try #require(Review(of: loaded.book, asOf: day).targets.first { _ in true })
      #expect(Standing(finding) == inPlan, "\(sample)")
    }
  }

  @Test("adds up and is the same in one pass as one by one")
  func passes() throws {
    let book = try SummaryTests.book()
    for year in 2024...2029 {
      let review = Review(of: book, asOf: try #require(CalendarDate("\(year)-06-30")))
      let verdicts = review.targets.map(\.verdict)
      #expect(verdicts == (0..<review.targets.count).map { review.targets[$0].verdict })
      #expect(review.tally.total == verdicts.count + review.outcomes.count)
    }
  }
}
