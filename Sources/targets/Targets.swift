import TargetKit

@main
struct Targets {
  static func main() {
    let loaded = PlanBook.load(Array(CommandLine.arguments.dropFirst(2)))
    for diagnostic in loaded.diagnostics { print(diagnostic.text(in: .english)) }
    let asOf = CalendarDate(CommandLine.arguments[1]) ?? CalendarDate(dayNumber: 20000)
    guard let asOf else { return }
    let review = Review(of: loaded.book, asOf: asOf)
    for finding in review.targets {
      print(
        finding.indicator.name[.english], finding.target.criterionAsWritten, finding.verdict,
        finding.observation?.asWritten ?? "-", finding.progress, finding.elapsed, finding.pace,
        finding.requiredPace)
    }
    for outcome in review.outcomes { print(outcome.outcome.text[.chinese], outcome.verdict) }
  }
}
