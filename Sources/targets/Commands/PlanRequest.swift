import TargetKit

/// What a call of `targets plan` asks of a review.
struct PlanRequest {
  let call: Call
  let books: Books
  let review: Review
  let planning: PlanningOptions
  let options: ReportOptions
  /// The file to write targets to.
  let path: String?

  /// Shows the ways to the targets, and writes the steps of one if that is asked for.
  func report() throws(UsageError) -> ExitCode {
    var written = ExitCode.success
    if let path, isSound {
      let finding = try target()
      do throws(PlanningRefusal) {
        let plan = try review.plan(of: finding, planning)
        written = write(PlannedTargets(plan, of: review.book), to: path)
        if written == .unjudged { return written }
      } catch {
        return refuse(PlanReport.message(error))
      }
    }
    let report = PlanReport(books.loaded, review, planning: planning, options: options)
    let code = books.show(call, review) { report.text($0) }
    guard code == .success, written == .success else { return code == .success ? written : code }
    guard call.arguments.has(.checkParts) else { return code }
    return checkParts()
  }

  /// Shares a target out among areas.
  func allocate() throws(UsageError) -> ExitCode {
    guard isSound else { return books.show(call, review) { _ in "" } }
    let finding = try target()
    let resolution = try call.decimal(.resolution)
    var areas: [AllocationArea]
    if let file = call.arguments.last(.allocate), file != "book" {
      let source: SourceText
      do throws(Diagnostic) {
        source = try SourceText(contentsOf: file)
      } catch {
        call.errors.writeLine(error.text(in: call.language))
        return .unjudged
      }
      let table = AllocationFile(
        source, unit: finding.indicator.unit, parts: review.declaredParts(of: finding))
      for diagnostic in table.diagnostics {
        call.errors.writeLine(diagnostic.text(in: call.language))
      }
      if table.hasErrors { return .unjudged }
      areas = table.areas
    } else {
      areas = review.allocationAreas(for: finding)
    }
    var (code, written) = (ExitCode.success, ExitCode.success)
    do throws(AllocationRefusal) {
      let allocation = try review.allocation(
        of: finding, to: areas, by: call.arguments.choice(.allocationRule, AllocationRule.self),
        resolution: resolution)
      if let path {
        let targets = PlannedTargets(allocation, of: finding, in: review.book)
        written = write(targets, to: path)
        if written == .unjudged { return written }
      }
      let report = AllocationReport(allocation, of: finding, in: review, options: options)
      code = books.show(call, review) { report.text($0) }
    } catch {
      return refuse(error.message)
    }
    return code == .success ? written : code
  }

  /// Shows scenarios beside the case as it is.
  func imagine() throws(UsageError) -> ExitCode {
    guard isSound else { return books.show(call, review) { _ in "" } }
    var scenarios: [ScenarioReview] = []
    for text in call.arguments.all(.whatIf) {
      do throws(ScenarioRefusal) {
        scenarios.append(try review.whatIf(try review.scenario(text)))
      } catch {
        throw UsageError(
          zh: error.message[.chinese], en: error.message[.english], remedy: error.remedy)
      }
    }
    return books.show(call, review) { WhatIfReport(scenarios, options: options).text($0) }
  }

  // MARK: - Parts

  /// The one target ahead that the call names.
  private func target() throws(UsageError) -> TargetReview {
    let open = review.openTargets(due: planning.due)
    if !review.scope.indicators.isEmpty {
      if let finding = open.first, open.count == 1 { return finding }
      if call.arguments.has(.allocate), let whole = review.whole(among: open) { return whole }
    }
    guard !open.isEmpty else {
      throw UsageError(
        zh: "没有这样的未到期目标", en: "there is no such target ahead",
        remedy: LocalizedText(zh: "见 targets plan", en: "see targets plan"))
    }
    let dues = Set(open.compactMap { $0.target.due?.description }).sorted()
    let areas = Set(open.compactMap(\.target.area)).sorted().map(\.sanitized)
    func choice(_ option: Option, _ values: [String], _ comma: String) -> String? {
      values.count > 1 ? "--\(option.name) (\(values.joined(separator: comma)))" : nil
    }
    let choices = [choice(.due, dues, ", "), choice(.area, areas, ", ")].compactMap(\.self)
    let list = choices.isEmpty ? ["--plan"] : choices
    throw UsageError(
      zh: "有\(open.count)项未到期目标，不知道是哪一项",
      en: "\(open.count) targets lie ahead; which one is meant?",
      remedy: LocalizedText(
        zh: "请写一个指标，并用 \(list.joined(separator: "、")) 选定",
        en: "name one indicator, and choose with \(list.joined(separator: " and "))"))
  }

  /// Whether there is something to plan for, and all of it could be read.
  private var isSound: Bool {
    books.soundness(call, isEmpty: review.targets.count == 0) == .sound
  }

  private func refuse(_ message: LocalizedText) -> ExitCode {
    books.writeDiagnostics(call)
    call.say(
      LocalizedText(
        zh: "error: \(message[.chinese])（退出状态 2）",
        en: "error: \(message[.english]) (exit status 2)"))
    return .unjudged
  }

  /// Writes targets; no file where the book has all of them.
  ///
  /// - Returns: A failure where nothing was written because the book asks for something else.
  private func write(_ targets: PlannedTargets, to path: String) -> ExitCode {
    for diagnostic in books.loaded.diagnostics(of: targets) {
      call.errors.writeLine(diagnostic.text(in: call.language))
    }
    if targets.rows.isEmpty {
      let isSame = targets.differing.isEmpty
      call.say(
        isSame
          ? LocalizedText(
            zh: "\(path)：未写入；台账中已有全部\(targets.known.count)项目标，数值相同",
            en: "\(path): not written; the book has all \(targets.known.count) targets as they are")
          : LocalizedText(
            zh: "\(path)：未写入；台账中已有目标，其中\(targets.differing.count)项数值不同（退出状态 1）",
            en: "\(path): not written; the book has targets already, and "
              + "\(targets.differing.count) of them differ (exit status 1)"))
      return isSame ? .success : .failure
    }
    do throws(Diagnostic) {
      try targets.write(to: path)
    } catch {
      call.errors.writeLine(error.text(in: call.language))
      return .unjudged
    }
    call.say(
      LocalizedText(
        zh: "\(path)：写入\(targets.rows.count)项目标；台账中已有的\(targets.known.count)项未重复写入",
        en:
          "\(path): \(targets.rows.count) written; \(targets.known.count) left out, which the book has"
      ))
    return .success
  }

  /// Holds the targets of parts against those of wholes.
  private func checkParts() -> ExitCode {
    let breakdowns = review.book.breakdowns(in: review.scope, asOf: review.asOf)
    if breakdowns.isEmpty {
      call.say(
        LocalizedText(
          zh: "error: 没有可核对的分解：请在 areas 中写明 within（退出状态 2）",
          en: "error: no targets of parts to check: declare within under areas (exit status 2)"))
      return .unjudged
    }
    for diagnostic in books.loaded.diagnostics(of: breakdowns) {
      call.errors.writeLine(diagnostic.text(in: call.language))
    }
    if breakdowns.contains(where: { $0.verdict == .fallsShort }) {
      call.say(LocalizedText(zh: "未通过（退出状态 1）", en: "check failed (exit status 1)"))
      return .failure
    }
    if breakdowns.contains(where: { $0.verdict == .holds }) { return .success }
    call.say(
      LocalizedText(
        zh: "error: 没有一项分解可以判定（退出状态 2）",
        en: "error: none of the targets of parts could be judged (exit status 2)"))
    return .unjudged
  }
}
