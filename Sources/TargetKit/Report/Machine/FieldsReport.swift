/// The findings about targets as JSON with the fields that were asked for, and nothing else.
struct FieldsReport {
  let report: CheckReport
  /// The fields in their order, those of one object behind the first of them.
  let fields: [TargetField]

  init(report: CheckReport, fields: [TargetField]) {
    self.report = report
    var groups: [(name: Substring, fields: [TargetField])] = []
    for field in fields {
      let name = field.rawValue.prefix { $0 != "." }
      if name.utf8.count < field.rawValue.utf8.count,
        let place = groups.firstIndex(where: { $0.name == name })
      {
        groups[place].fields.append(field)
      } else {
        groups.append((name, [field]))
      }
    }
    self.fields = groups.flatMap(\.fields)
  }

  /// Writes the document; what is wrong in the files stands in it as in the whole report.
  func write(to cells: inout JSONCells) {
    cells.out.append("{\"schemaVersion\":" as StaticString)
    cells.out.appendDecimal(JSONReport.schemaVersion)
    cells.out.append(",\n\"asOf\":\"" as StaticString)
    cells.out.append(report.review.asOf)
    cells.out.append("\",\n" as StaticString)
    report.problems.writeMembers(to: &cells.out)
    cells.out.append(",\n\"targets\":[" as StaticString)
    let evaluator = Evaluator(book: report.review.book, asOf: report.review.asOf)
    var records = TargetRecords(report, fields)
    let isMeasured = records.isMeasured
    var isFirst = true
    for number in report.review.targetNumbers {
      cells.out.append(isFirst ? "\n" as StaticString : ",\n")
      isFirst = false
      let evaluation = evaluator.evaluate(target: number, measuring: isMeasured)
      records.write(number, evaluation, to: &cells)
      cells.endRecord()
    }
    cells.out.append("]}\n" as StaticString)
  }
}
