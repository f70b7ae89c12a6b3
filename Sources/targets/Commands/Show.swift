import TargetKit

extension Command {
  /// `targets show`.
  static let show = Command(
    "show",
    LocalizedText(
      zh: "完整显示一个规划或指标：每个数据及其出处",
      en: "Show a plan or an indicator in full: every figure with its source."),
    examples: [
      Example(
        "targets show", zh: "唯一的规划；有多个时列出它们", en: "the only plan; a list if there are several"),
      Example("targets show storage-output", zh: "一个指标", en: "an indicator"),
      Example(
        "targets show energy/storage-output plans", zh: "一个规划的指标", en: "an indicator of one plan"),
    ],
    operands: [
      Operand(
        "ID", .any,
        LocalizedText(
          zh: "规划、指标，或 规划/指标；已有的文件或文件夹视为 PATH",
          en: "a plan, an indicator, or PLAN/INDICATOR; what exists as a file or folder is a PATH")),
      .paths,
    ],
    options: [.asOf, .allowOutside, .width, .color], perform: runShow)

  private static func runShow(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let options = try call.reportOptions()
    var paths = call.arguments.operands
    var id: String?
    if let first = paths.first, !FilePath.exists(first) {
      id = first
      paths.removeFirst()
    }
    let books = Books(call, paths: paths)
    let show = ShowReport(books.loaded, asOf: asOf, options: options)
    if let id {
      if let text = show.text(of: id) {
        call.output.write(text)
      } else if !books.loaded.hasErrors, !books.loaded.book.plans.isEmpty {
        throw unknown(id, in: books.loaded.book)
      }
    } else if let only = books.loaded.book.plans.first, books.loaded.book.plans.count == 1 {
      call.output.write(show.plan(only.id) ?? "")
    } else if !books.loaded.book.plans.isEmpty {
      call.output.write(ListReport(books.loaded, asOf: asOf, options: options).text())
    }
    call.output.flush()
    return books.conclude(call)
  }

  private static func unknown(_ id: String, in book: PlanBook) -> UsageError {
    let plans = book.plans.map(\.id)
    return UsageError(
      zh: "没有规划或指标 \(id.quoted())", en: "there is no plan or indicator \(id.quoted())",
      remedy: .didYouMean(id, among: plans)
        ?? .didYouMean(id, among: book.indicators.lazy.map(\.id))
        ?? .didYouMean(id, among: book.namesOfIndicators)
        ?? .didYouMean(id, among: book.indicators.lazy.map { $0.plan + "/" + $0.id })
        ?? LocalizedText(zh: "见 targets list", en: "see targets list"))
  }
}

extension ShowReport {
  /// The plan, the indicator, or the indicator of a plan that goes by that name.
  fileprivate func text(of id: String) -> String? {
    if let text = plan(id) ?? indicator(id, plan: nil) { return text }
    // Ids may hold slashes themselves, so every one of them can be the separator.
    for slash in id.indices where id[slash] == "/" {
      let name = String(id[id.index(after: slash)...])
      if let text = indicator(name, plan: String(id[..<slash])) { return text }
    }
    return nil
  }
}
