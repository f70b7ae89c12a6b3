/// The keys of plan files, object by object; the schema and the reader share them.
enum PlanKeys {
  static let plan = [
    "$schema", "plan", "title", "area", "owner", "horizon", "note", "reach", "units", "areas",
    "sources", "indicators", "milestones", "findings", "files",
  ]
  static let reach = ["about", "nearly"]
  static let unit = ["is", "counts"]
  static let source = ["title", "published", "link"]
  static let indicator = [
    "name", "unit", "measure", "better", "area", "owner", "note", "baseline", "tracked", "fresh",
  ]
  static let baseline = ["value", "at"]
  static let milestone = [
    "due", "name", "area", "owner", "source", "ambition", "note", "targets", "outcomes",
  ]
  static let target = [
    "is", "area", "ambition", "baseline", "owner", "source", "weight", "accepted", "note",
    "statements",
  ]
  static let accepted = ["until", "reason", "by"]
  static let outcome = [
    "zh", "en", "area", "ambition", "owner", "source", "statements",
  ]
  static let finding = ["outcome", "reached", "on", "published", "source", "quote"]
  static let files = ["observations", "targets"]
}
