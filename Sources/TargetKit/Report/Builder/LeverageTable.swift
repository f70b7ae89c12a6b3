/// The ratios of one lever, each with what it measures.
struct LeverageTable {
  let lever: LeverReview
  let plan: Plan?
  let sources: SourceList

  private static let columns: [ReportTable.Column] = [
    .init("plan", LocalizedText(zh: "规划", en: "Plan"), rank: .data),
    .init("lever", LocalizedText(zh: "撬动关系代码", en: "Lever id"), rank: .data),
    .init(
      "name", LocalizedText(zh: "产出", en: "Output"),
      detail: LocalizedText(zh: "时期", en: "Period")),
    .init("input", LocalizedText(zh: "投入额", en: "Amount in")),
    .init("output", LocalizedText(zh: "产出额", en: "Amount out")),
    .init(
      "gross", LocalizedText(zh: "毛倍数", en: "Gross"), .number,
      detail: LocalizedText(zh: "区间", en: "Interval")),
    .init(
      "stage", LocalizedText(zh: "对上一环节", en: "On stage before"), .number,
      detail: LocalizedText(zh: "对上一环节区间", en: "Interval on stage before")),
    .init(
      "net", LocalizedText(zh: "净倍数", en: "Net"), .number,
      detail: LocalizedText(zh: "净倍数区间", en: "Net interval")),
    .init(
      "net-of-input", LocalizedText(zh: "扣除投入本身", en: "Net of input"), .number,
      detail: LocalizedText(zh: "扣除后区间", en: "Interval net of input")),
    .init("measures", LocalizedText(zh: "口径", en: "Measures")),
    .init("source", LocalizedText(zh: "来源", en: "Source"), .reference, rank: .further),
  ]

  /// The table, which cites documents by the places of figures.
  ///
  /// It has no rows where no period has both an input and an output.
  func table(
    id: String, caption: LocalizedText, _ citations: [NamedFigure.Place: String]
  ) -> ReportTable {
    let severalInputs = lever.inputs.count > 1
    var rows: [ReportTable.Row] = []
    for input in lever.inputs {
      if severalInputs {
        rows.append(ReportTable.Row(heading: .both { $0.inputName(input) }))
      }
      for yield in input.allYields {
        rows += yield.periods.map { row(yield, $0, citations) }
      }
    }
    return ReportTable(
      id: id, caption: caption, columns: Self.columns,
      rows: rows.contains { !$0.isHeading } ? rows : [])
  }

  private func row(
    _ yield: YieldReview, _ period: LeverPeriod, _ citations: [NamedFigure.Place: String]
  ) -> ReportTable.Row {
    let source = period.output.figures.lazy.compactMap { citations[$0.place] }.first
    let citation = sources.citation(source, in: plan)
    let gross = try? period.leverage.get()
    var name = ReportTable.Cell(yield.name.printable)
    if period.output.period != nil {
      name.detail = .both { $0.period(period.output) ?? "-" }
    }
    return ReportTable.Row([
      .init(plan?.title ?? .plain(lever.lever.plan)), .init(.plain(lever.lever.id)), name,
      .text(period.input.map { amount in .both { $0.figures(amount) } }),
      .init(.both { $0.figures(period.output) }),
      cell(period.leverage), period.stage.map { cell($0) } ?? .none,
      gross.flatMap { gross in
        yield.deadweight.flatMap { try? gross.net(of: $0) }.map { multiple($0, gross) }
      } ?? .none,
      yield.yield.includesInput
        ? gross.flatMap { gross in (try? gross.netOfInput()).map { multiple($0, gross) } } ?? .none
        : .none,
      .init(yield.measures.printable), .text(citation.map { .plain("[\($0.number)]") }),
    ])
  }

  /// A ratio with its interval; that there is none, where the notes say why.
  private func cell(_ result: Result<Quotient, LeverageRefusal>) -> ReportTable.Cell {
    guard let quotient = try? result.get(),
      let amount = RoundedAmount(quotient.value, in: quotient.unit, digits: quotient.digits)
    else { return ReportTable.Cell(LocalizedText(zh: "数据不足，未测算", en: "not given")) }
    return cell(amount)
  }

  private func multiple(_ value: Quantity, _ quotient: Quotient) -> ReportTable.Cell {
    RoundedAmount(value, in: Quotient.times, digits: quotient.digits).map { cell($0) } ?? .none
  }

  private func cell(_ amount: RoundedAmount) -> ReportTable.Cell {
    var cell = ReportTable.Cell(
      .both { $0.cell(amount) }, value: amount.number.map { .real($0.doubleValue) })
    if amount.number != nil, !amount.isExact, let lower = amount.lower, let upper = amount.upper {
      cell.detail = .both {
        $0.of("\(lower.value)至\(upper.value)", "\(lower.value) to \(upper.value)")
      }
    }
    return cell
  }
}
