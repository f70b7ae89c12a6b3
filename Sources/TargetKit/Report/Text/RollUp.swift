/// How the targets of each plan stand, as a table; for books with several plans.
struct RollUp {
  private let digest: Digest
  private let plans: [Plan]
  private let wording: Wording
  private var words: Words { wording.words }

  init(_ digest: Digest, _ plans: [Plan], _ wording: Wording) {
    self.digest = digest
    self.plans = plans
    self.wording = wording
  }

  /// The lines of the table; none where it would only repeat the summary.
  func lines(width: Int) -> [String] {
    let places = digest.tallies.indices.filter { digest.tallies[$0].total > 0 }
    guard places.count > 1 else { return [] }
    let verdicts = Verdict.allCases.filter { verdict in
      places.contains { digest.tallies[$0][verdict] > 0 }
    }
    var table = PlainTable(
      [words.columnPlan, words.columnTotal] + verdicts.map { words.verdict($0) },
      numbers: Set(1...(verdicts.count + 1)), linesInCell: 2)
    for place in places.prefix(Digest.limit) {
      let counts = [digest.tallies[place].total] + verdicts.map { digest.tallies[place][$0] }
      table.add([wording.text(plans[place].title)] + counts.map(String.init))
    }
    var lines = [words.byPlan] + table.lines(width: width)
    if places.count > Digest.limit { lines.append(words.more(places.count - Digest.limit)) }
    return lines
  }
}
