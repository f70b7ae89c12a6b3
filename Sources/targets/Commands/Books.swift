import TargetKit

/// The plan books a call names, as they were read.
struct Books {
  let loaded: LoadedBook
  /// The paths that were read.
  let paths: [String]

  /// Reads the books at some paths; those below the current folder if there are none.
  init(_ call: Call, paths: [String]? = nil) {
    let given = paths ?? call.arguments.operands
    self.paths = given.isEmpty ? [call.environment.folder] : given
    loaded = PlanBook.load(self.paths, allowsOutside: call.allowsOutside)
  }

  /// Whether something in the files prevents a judgement.
  func isBroken(_ call: Call) -> Bool {
    loaded.hasErrors
      || call.arguments.has(.strict)
        && loaded.diagnostics.contains { $0.severity == .warning }
  }

  /// Whether what is said of them may be relied on.
  func soundness(_ call: Call, isEmpty: Bool) -> Soundness {
    Soundness(of: loaded, isEmpty: isEmpty, isStrict: call.arguments.has(.strict))
  }

  /// Writes what is wrong in the files, the graver part only if the user wants quiet.
  func writeDiagnostics(_ call: Call) {
    let isQuiet = call.arguments.has(.quiet) && !call.arguments.has(.strict)
    for diagnostic in loaded.diagnostics where !isQuiet || diagnostic.severity == .error {
      call.errors.writeLine(diagnostic.text(in: call.language))
    }
  }

  /// Why there is nothing to judge.
  func nothingToJudge(_ scope: Scope) -> LocalizedText {
    if loaded.book.plans.isEmpty {
      let places = paths.map { $0.quoted() }
      let place =
        paths == ["."]
        ? LocalizedText(zh: "当前文件夹", en: "this folder")
        : LocalizedText(
          zh: places.joined(separator: "、"), en: places.joined(separator: " and "))
      return LocalizedText(
        zh: "error: \(place[.chinese])下没有规划台账；用 targets init 新建，或给出路径（退出状态 2）",
        en:
          "error: there is no plan book below \(place[.english]); start one with targets init, or name a path (exit status 2)"
      )
    }
    if !scope.isEverything {
      return LocalizedText(
        zh: "error: 所选的规划、地区与指标没有共同的目标（退出状态 2）",
        en:
          "error: no target has the chosen plan, area and indicator at once (exit status 2)")
    }
    return LocalizedText(
      zh: "error: 没有可评价的内容：台账中没有目标；请在 milestones 中写明（退出状态 2）",
      en:
        "error: nothing to judge: the book has no targets; state some under milestones (exit status 2)"
    )
  }

  /// What the options select of the books.
  ///
  /// - Returns: `nil` where a name is unknown, but may stand in what could not be read; that has
  ///   been said.
  /// - Throws: The first name that the books do not have.
  func scope(_ call: Call) throws(UsageError) -> Scope? {
    let wanted = Scope(
      plans: Set(call.arguments.names(.plan)), areas: Set(call.arguments.names(.area)),
      indicators: Set(call.arguments.names(.indicator)), parts: try call.parts())
    if wanted.isEverything || loaded.book.plans.isEmpty { return wanted }
    let scope = wanted.resolvingNames(in: loaded.book)
    guard let unknown = scope.unknownNames(in: loaded.book).first else { return scope }
    let error = unknown.usageError
    guard loaded.hasErrors else { throw error }
    writeDiagnostics(call)
    call.errors.writeLine(error.text(in: call.language))
    return nil
  }

  /// Throws if nothing in the books is due on a day, with the dates that have targets.
  func checkDue(_ day: CalendarDate, _ text: String) throws(UsageError) {
    let known = loaded.book.milestones
    guard !known.contains(day), !loaded.hasErrors, !known.isEmpty else { return }
    let days = known.map(\.description)
    throw UsageError(
      zh: "没有 \(text) 到期的目标", en: "nothing is due in \(text)",
      remedy: LocalizedText(
        zh: "有这些期限：\(days.joined(separator: "、"))",
        en: "these dates have targets: \(days.joined(separator: ", "))"))
  }
}

extension Scope.UnknownName {
  var usageError: UsageError {
    let what =
      switch kind {
      case .plan: LocalizedText(zh: "规划", en: "plan")
      case .area: LocalizedText(zh: "地区", en: "area")
      case .indicator: LocalizedText(zh: "指标", en: "indicator")
      case .part: LocalizedText(zh: "维度取值", en: "dimension or value")
      }
    return UsageError(
      zh: "没有\(what[.chinese]) \(name.quoted())",
      en: "there is no \(what[.english]) \(name.quoted())",
      remedy: suggestion.map { .didYouMean($0) }
        ?? LocalizedText(zh: "见 targets list", en: "see targets list"))
  }
}
