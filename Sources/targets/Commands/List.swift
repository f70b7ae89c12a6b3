import TargetKit

extension Command {
  /// `targets list`.
  static let list = Command(
    "list", LocalizedText(zh: "列出规划及其内容", en: "List plans and what they hold."),
    examples: [
      Example("targets list", zh: "当前文件夹下的全部台账", en: "the books below this folder"),
      Example(
        "targets list plans --as-of 2025", zh: "截至 2025 年末", en: "as known at the end of 2025"),
    ],
    operands: [.paths], options: [.asOf, .allowOutside, .width, .color],
    perform: { call throws(UsageError) in
      let asOf = try call.asOf()
      let options = try call.reportOptions()
      let books = Books(call)
      if !books.loaded.book.plans.isEmpty {
        call.output.write(ListReport(books.loaded, asOf: asOf, options: options).text())
        call.output.flush()
      }
      return books.conclude(call)
    })
}

extension Books {
  /// Shows what a command worked out of the targets in a review; where nothing could be judged, says why
  /// instead, in the format that was asked for.
  func show(
    _ call: Call, _ review: Review, _ text: (OutlookFormat) -> String
  ) -> ExitCode {
    let isEmpty = review.targets.count == 0
    let soundness = soundness(call, isEmpty: isEmpty)
    if soundness == .sound {
      call.output.write(text(call.outlookFormat))
      call.output.flush()
      writeDiagnostics(call)
      return .success
    }
    refuse(call, soundness, nothingToJudge(review.scope))
    return .unjudged
  }

  /// Says why there is nothing to show, in the format that was asked for.
  func refuse(_ call: Call, _ soundness: Soundness, _ nothing: LocalizedText) {
    let report = UnjudgedReport([loaded], soundness, language: call.language)
    call.output.write(report.text(call.outlookFormat))
    call.output.flush()
    writeDiagnostics(call)
    call.say(
      soundness == .unreadable
        ? LocalizedText(zh: "无法评价（退出状态 2）", en: "could not judge (exit status 2)") : nothing)
  }

  /// Ends a command that shows what is in books: with what is wrong in them.
  func conclude(_ call: Call) -> ExitCode {
    writeDiagnostics(call)
    if loaded.hasErrors { return .unjudged }
    guard loaded.book.plans.isEmpty else { return .success }
    call.say(nothingToJudge(Scope()))
    return .unjudged
  }
}
