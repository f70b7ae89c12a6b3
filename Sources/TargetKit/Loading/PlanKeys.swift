/// The keys of plan files, object by object; the schema and the reader share them.
enum PlanKeys {
  static let plan = [
    "$schema", "plan", "title", "area", "owner", "horizon", "note", "reach", "fiscalYear",
    "decimal",
    "units", "areas", "dimensions", "sources", "indicators", "milestones", "findings", "events",
    "parameters",
    "levers", "pipeline",
    "likelihoods", "scenarios", "slogans", "untracked", "relations", "revisions", "files",
    "groups", "imports",
  ]
  static let reach = ["about", "nearly"]
  static let fiscalYear = ["starts", "named"]
  static let unit = ["is", "counts"]
  static let area = ["zh", "en", "within"]
  static let dimension = ["name", "total", "values", "adds"]
  static let source = ["title", "published", "link"]
  static let indicator = [
    "name", "unit", "measure", "better", "area", "owner", "note", "baseline", "tracked", "fresh",
    "partOf", "adds", "yearToDate", "prices", "additive", "records", "tendency", "group",
    "remarks",
  ]
  static let baseline = ["value", "at"]
  static let remark = ["period", "area", "cause", "next", "by"]
  static let milestone = [
    "due", "when", "name", "area", "owner", "source", "ambition", "note", "targets", "outcomes",
  ]
  static let target = [
    "is", "means", "over", "against", "area", "of", "ambition", "baseline", "owner", "source",
    "weight", "accepted", "note", "goal", "statements",
  ]
  static let accepted = ["until", "reason", "by"]
  static let outcome = [
    "zh", "en", "area", "ambition", "owner", "source", "window", "note", "statements",
  ]
  static let finding = ["outcome", "reached", "on", "published", "source", "quote"]
  static let event = [
    "name", "phase", "area", "planned", "happened", "published", "ambition", "source", "note",
    "statements",
  ]
  static let parameter = ["name", "value", "source", "note", "statements"]
  static let lever = [
    "name", "input", "stage", "yields", "unitCosts", "budget", "source", "note", "statements",
  ]
  static let yield = ["output", "ratio", "measures", "includesInput", "assume", "yields"]
  static let assumption = ["deadweight", "reason"]
  static let budget = ["amount", "stage"]
  static let project = [
    "name", "stage", "expected", "likelihood", "area", "brings", "source", "note", "statements",
  ]
  static let scenario = ["name", "note", "growth", "figure", "extra", "delay", "fails"]
  static let slogan = ["text", "targets", "source", "statements"]
  static let untracked = ["statements", "reason"]
  static let revision = [
    "indicator", "outcome", "event", "plan", "area", "of", "due", "period", "was", "now", "dropped",
    "date", "reason", "source",
  ]
  /// What `was` and `now` of a revision may state.
  static let revised = Revision.Aspect.allCases.map(\.rawValue)
  static let relation = [
    "name", "is", "readings", "distinct", "because", "wordings", "goal", "against", "lists",
    "unknown", "source", "note", "statements",
  ]
  static let interpretation = ["if", "is"]
  static let wording = ["where", "text", "figure"]
  static let unknown = ["name", "unit"]
  static let imported = ["columns", "map"]
  /// What the columns of a table that is imported may hold.
  static let columns = [
    "category", "number", "indicator", "code", "unit", "ambition", "owner", "note", "area",
    "period",
    "value", "yoy", "status", "published", "source", "plan", "better", "measure", "baseline",
    "target", "rate", "cause", "next", "by",
  ]
  static let files = ["observations", "targets", "remarks"]
}
