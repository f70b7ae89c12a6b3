/// A target shared out among areas, as a report.
public struct AllocationReport: Sendable {
  let review: Review
  let finding: TargetReview
  let allocation: Allocation
  let options: ReportOptions

  private var words: Words { Words(language: options.language) }
  private var wording: Wording { Wording(options.language) }

  /// Reports on the allocation of a target.
  public init(
    _ allocation: Allocation, of finding: TargetReview, in review: Review, options: ReportOptions
  ) {
    self.allocation = allocation
    self.finding = finding
    self.review = review
    self.options = options
  }

  /// The allocation in a format.
  public func text(_ format: OutlookFormat = .text) -> String {
    switch format {
    case .text, .markdown: page(isMarkdown: format == .markdown)
    case .json: json
    case .csv: csv
    }
  }

  private func page(isMarkdown: Bool) -> String {
    var page = OutlookPage(options, isMarkdown: isMarkdown)
    let unit = finding.indicator.unit
    page.add(
      heading: wording.headline(
        finding, of: review.book.plan(finding.target.plan), withFigure: false))
    page.add(
      line: words.allocated(
        allocation.rule,
        unit.told(allocation.resolution, in: options.language).sanitized))
    page.addGap()
    var table = PlainTable(
      [
        words.columnArea, words.columnBase, words.columnIncrease, words.columnTarget,
        words.columnRemark,
      ], numbers: [1, 2, 3])
    let plan = review.book.plan(finding.target.plan)
    for part in allocation.parts {
      table.add([
        (plan?.areaName(part.area.name, in: options.language) ?? part.area.name).sanitized,
        part.area.base?.shortest.description ?? "-", part.increase?.shortest.description ?? "-",
        part.amount.description, words.remark(part),
      ])
    }
    table.add([
      words.total, allocation.base?.shortest.description ?? "-",
      allocation.increase?.shortest.description ?? "-", allocation.total.description, "",
    ])
    page.add(table)
    return page.text
  }

  private var json: String {
    ByteSink.text { out in
      out.append("{\"schemaVersion\":1,\n\"asOf\":\"" as StaticString)
      out.append(review.asOf)
      out.append("\",\n" as StaticString)
      out.appendIdentity(finding)
      out.append(",\"rule\":" as StaticString)
      out.appendJSON(allocation.rule.rawValue)
      out.append(",\"total\":" as StaticString)
      out.append(allocation.total)
      out.append(",\"resolution\":" as StaticString)
      out.append(allocation.resolution)
      out.append(",\n\"parts\":" as StaticString)
      JSONOutlook.list(allocation.parts, to: &out) { part, out in
        out.append("{\"area\":" as StaticString)
        out.appendJSON(part.area.name)
        out.append(",\"base\":" as StaticString)
        out.append(optional: part.area.base)
        out.append(",\"increase\":" as StaticString)
        out.append(optional: part.increase)
        out.append(",\"target\":" as StaticString)
        out.append(part.amount)
        out.append(",\"limited\":" as StaticString)
        out.append(part.isBound)
        out.append(",\"limitedBy\":" as StaticString)
        out.appendJSON(part.bound?.rawValue)
        out.append(",\"exceedsCapacity\":" as StaticString)
        out.append(part.exceedsCapacity)
        out.append("}" as StaticString)
      }
      out.append("}\n" as StaticString)
    }
  }

  private var csv: String {
    CSVIdentity.table(
      CSVIdentity.columns + [
        "rule", "part", "base", "increase", "target", "limited-by", "exceeds-capacity",
      ]
    ) { table in
      for part in allocation.parts {
        table.row(
          CSVIdentity.cells(finding, options.language) + [
            allocation.rule.rawValue, part.area.name.sanitized,
            part.area.base?.description ?? "", part.increase?.description ?? "",
            part.amount.description, part.bound?.rawValue ?? "",
            part.exceedsCapacity ? "yes" : "",
          ])
      }
    }
  }
}

extension ByteSink {
  /// Adds a number, or `null`.
  mutating func append(optional number: ExactDecimal?) {
    guard let number else { return append("null" as StaticString) }
    append(number)
  }
}
