/// Where the pages of a site lie: an overview, a page a plan, a page an indicator.
struct SiteMap {
  /// An indicator of a plan.
  struct Subject: Hashable {
    let plan: String
    let indicator: String
  }

  static let overview = "index.html"
  static let style = "style.css"

  /// The indicators with a page, in the order of the plans.
  let subjects: [Subject]
  /// The plans with a page, in the order of the book.
  let plans: [String]
  private var planNames: [String: String] = [:]
  private var subjectNames: [Subject: String] = [:]

  /// The pages for targets and tracked series in scope.
  init(_ review: Review, _ entries: [ReportEntry]) {
    var found: [String: [Subject]] = [:]
    var known: Set<Subject> = []
    func add(_ subject: Subject) {
      if known.insert(subject).inserted { found[subject.plan, default: []].append(subject) }
    }
    for entry in entries {
      add(Subject(plan: entry.finding.target.plan, indicator: entry.finding.target.indicator))
    }
    for tracked in review.trackedFigures {
      add(Subject(plan: tracked.indicator.plan, indicator: tracked.indicator.id))
    }
    let others = Set(review.outcomes.map(\.outcome.plan)).union(review.events.map(\.event.plan))
    let ids = review.book.plans.map(\.id)
    plans = ids.filter { found[$0] != nil || others.contains($0) }
    subjects = plans.flatMap { found[$0] ?? [] }
    var names = PageNames()
    for plan in plans { planNames[plan] = names.name(for: [plan]) }
    var pages = PageNames()
    for subject in subjects {
      subjectNames[subject] = pages.name(for: [subject.plan, subject.indicator])
    }
  }

  /// The path of a plan's page, from the site's folder.
  func path(ofPlan plan: String) -> String? { planNames[plan].map { "plans/\($0).html" } }

  /// The path of an indicator's page, from the site's folder.
  func path(of subject: Subject) -> String? {
    subjectNames[subject].map { "indicators/\($0).html" }
  }
}
