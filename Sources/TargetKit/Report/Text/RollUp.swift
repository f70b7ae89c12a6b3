/// How the targets of each plan stand, as a table; for books with several plans.
struct RollUp {
  private let digest: Digest
  private let plans: [Plan]
  private let width: Int
  private let wording: Wording
  private var words: Words { wording.words }

  init(_ digest: Digest, _ plans: [Plan], _ width: Int, _ wording: Wording) {
    self.digest = digest
    self.plans = plans
    self.width = width
    self.wording = wording
  }

  /// Writes the table, or nothing where it would only repeat the summary.
  func write(to out: inout ByteSink) {
    let places = digest.tallies.indices.filter { digest.tallies[$0].total > 0 }
    guard places.count > 1 else { return }
    let verdicts = Verdict.allCases.filter { verdict in
      places.contains { digest.tallies[$0][verdict] > 0 }
    }
    let heads = [words.columnTotal] + verdicts.map { words.verdict($0) }
    let shown = places.prefix(Digest.limit)
    let counts = shown.map { place in
      [digest.tallies[place].total] + verdicts.map { digest.tallies[place][$0] }
    }
    let widths = heads.indices.map { column in
      counts.reduce(DisplayWidth.of(heads[column])) { max($0, String($1[column]).utf8.count) }
    }
    let names = shown.map { wording.text(plans[$0].title) }
    let room = max(width - widths.reduce(0) { $0 + $1 + 2 }, 12)
    let longest = names.map(DisplayWidth.of).max() ?? 0
    let first = min(max(longest, DisplayWidth.of(words.columnPlan)), room)
    line([words.byPlan], to: &out)
    line(
      [words.columnPlan.padded(to: first)] + zip(heads, widths).map { $0.padded(to: $1, .right) },
      to: &out)
    line(([first] + widths).map { String(repeating: "-", count: $0) }, to: &out)
    for (name, row) in zip(names, counts) {
      let numbers = zip(row, widths).map { String($0).padded(to: $1, .right) }
      line([name.truncated(to: first).padded(to: first)] + numbers, to: &out)
    }
    if places.count > shown.count { line([words.more(places.count - shown.count)], to: &out) }
    line([""], to: &out)
  }

  private func line(_ cells: [String], to out: inout ByteSink) {
    out.append(cells.joined(separator: "  "))
    out.append(0x0A)
  }
}
