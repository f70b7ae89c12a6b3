import TargetKit

extension Command {
  /// `targets diff`.
  static let diff = Command(
    "diff",
    LocalizedText(
      zh: "对比台账的两个版本：哪些目标变了，完成情况为何变化",
      en: "Compare two versions of a book: which goalposts moved, and why verdicts differ"),
    examples: [
      Example("targets diff", zh: "当前文件夹与最近一次提交", en: "this folder against the last commit"),
      Example("targets diff HEAD~1", zh: "当前文件夹与前一次提交", en: "this folder against HEAD~1"),
      Example("targets diff v1..v2", zh: "git 仓库的两个版本", en: "two git revisions"),
      Example(
        "targets diff plans-2025 plans-2026", zh: "两个文件夹", en: "two folders"),
      Example(
        "targets diff main:plans plans --as-of-old 2025 --as-of 2026-06", zh: "各按自己的日期评价",
        en: "each as of its own date"),
    ],
    operands: [.oldVersion, .newVersion],
    options: [
      .asOf, .asOfOld, .plan, .area, .indicator, .part, .failOnChange, .method, .methodOld, .format,
      .output, .quiet, .allowOutside, .width, .color,
    ],
    notes: LocalizedText(
      zh: """
        目标按 规划、指标、地区、期限 对应，再按同一目标（goal）、改了期限的、改了地区的、其中项对应；\
        指标与规划改名须有同样的目标值与相近的名称。其余为取消或新增。
        完成情况的变化依次归因：时间推移、新数据、数据修订、数据删除、目标变动、评价方法；每一步只改变一项。
        规划在 revisions 中记录了日期与理由的变动不算未通过。
        """,
      en: """
        Targets are matched by plan, indicator, area and due date, then by goal, then with another due \
        date, another area, or as a part; plans and indicators under another name need the same \
        criterion and a like name. What is left was dropped or added.
        Verdicts are explained step by step: calendar, new figures, revised figures, figures \
        withdrawn, target change, method; each step changes one thing.
        Changes that the plan records under revisions, with date and reason, do not fail.
        """),
    exitCodes: ExitCode.allCases, perform: runDiff)

  private static func runDiff(_ call: Call) throws(UsageError) -> ExitCode {
    let asOf = try call.asOf()
    let oldDate = try call.arguments.day(.asOfOld) ?? asOf
    let options = try call.reportOptions()
    let failing = try call.failingChanges()
    let destinations = try call.destinations()
    let (oldName, newName) = call.versions
    let old: LoadedBook
    let new: LoadedBook
    do throws(Diagnostic) {
      old = try call.book(oldName, beside: newName)
      new = try call.book(newName, beside: oldName)
    } catch {
      return call.conclude(unreadable: error)
    }
    try call.checkOutputs(destinations.places, reading: [old, new])
    for diagnostic in old.diagnostics + new.diagnostics where diagnostic.severity == .error {
      call.errors.writeLine(diagnostic.text(in: call.language))
    }
    let soundness = Soundness(
      of: old, new, isEmpty: old.book.plans.isEmpty && new.book.plans.isEmpty)
    if soundness != .sound {
      let report = UnjudgedReport([old, new], soundness, language: call.language)
      _ = destinations.write(
        call, isSound: false, text: { report.text($0) },
        toFile: { (format, file) throws(Diagnostic) in try report.write(format, toFile: file) })
    }
    if soundness == .unreadable {
      call.say(LocalizedText(zh: "无法对比（退出状态 2）", en: "could not compare (exit status 2)"))
      return .unjudged
    }
    if soundness == .empty {
      call.say(
        LocalizedText(
          zh: "error: 两个版本中都没有规划台账（退出状态 2）",
          en: "error: there is no plan book in either version (exit status 2)"))
      return .unjudged
    }
    let scope = try call.scope(of: [new.book, old.book])
    let comparison = BookComparison(
      from: old, asOf: oldDate, to: new, asOf: asOf, scope: scope, methods: call.methodsOfVersions)
    let report = DiffReport(
      comparison, old: oldName, new: newName, failing: failing, options: options)
    if let file = destinations.file {
      do throws(Diagnostic) {
        try report.write(destinations.main, toFile: file)
      } catch {
        return call.conclude(unreadable: error)
      }
    } else {
      call.output.write(report.text(destinations.main))
      call.output.flush()
    }
    return comparison.failures(failing).isEmpty ? .success : .failure
  }
}

extension Call {
  /// Says what could not be read or written.
  fileprivate func conclude(unreadable error: Diagnostic) -> ExitCode {
    errors.writeLine(error.text(in: language))
    return .unjudged
  }

  /// What the operands call the two versions: `OLD NEW`, `OLD..NEW`, `OLD`, or nothing.
  ///
  /// The newer one is the current folder unless it is named, the older one the last commit.
  fileprivate var versions: (old: String, new: String) {
    let operands = arguments.operands
    guard let first = operands.first else { return ("HEAD", environment.folder) }
    if operands.count > 1 { return (first, operands[1]) }
    if !FilePath.exists(first), let dots = first.ranges(of: "..").first {
      let (old, new) = (String(first[..<dots.lowerBound]), String(first[dots.upperBound...]))
      return (old.isEmpty ? "HEAD" : old, new.isEmpty ? "HEAD" : new)
    }
    return (first, environment.folder)
  }

  /// A version of the books: a path, else a git revision, of the paths that the other one names.
  func book(_ version: String, beside other: String) throws(Diagnostic) -> LoadedBook {
    let paths = FilePath.exists(other) ? [other] : [environment.folder]
    return try PlanBook.load(version: version, of: paths, allowsOutside: allowsOutside)
  }

  /// What the options select, by the names that some version has.
  fileprivate func scope(of books: [PlanBook]) throws(UsageError) -> Scope {
    let wanted = Scope(
      plans: Set(arguments.names(.plan)), areas: Set(arguments.names(.area)),
      indicators: Set(arguments.names(.indicator)), parts: try parts())
    if wanted.isEverything { return wanted }
    var scope = wanted
    scope.parts = [:]
    var unknown: [Scope.UnknownName]?
    for book in books {
      let resolved = wanted.resolvingNames(in: book)
      scope.areas.formUnion(resolved.areas)
      scope.parts.merge(resolved.parts) { $0.union($1) }
      let missing = resolved.unknownNames(in: book)
      unknown =
        unknown.map { known in
          known.filter { name in missing.contains { $0.name == name.name && $0.kind == name.kind } }
        } ?? missing
    }
    if let name = unknown?.first { throw name.usageError }
    return scope
  }

  fileprivate var methodsOfVersions: BookComparison.Methods {
    let new = arguments.last(.method).flatMap { AssessmentMethod.named($0) }
    let old = arguments.last(.methodOld).flatMap { AssessmentMethod.named($0) }
    return BookComparison.Methods(old: old ?? new, new: new ?? old)
  }

  /// The kinds of changes that make a comparison fail.
  fileprivate func failingChanges() throws(UsageError) -> Set<BookChange.Kind> {
    guard arguments.has(.failOnChange) else { return BookChange.Kind.standard }
    let names = arguments.names(.failOnChange)
    try refuseNeverWithOthers(names)
    return Set(names.compactMap(BookChange.Kind.init(rawValue:)))
  }
}

extension Operand {
  static let oldVersion = Operand(
    "OLD", .file,
    LocalizedText(
      zh: "旧版本：文件夹、文件，或 git 版本 REV、REV:路径（从仓库根目录写起）；也可写 REV..REV；默认 HEAD",
      en:
        "the older version: a folder, a file, or a git revision REV or REV:PATH (from the top of the repository); REV..REV names both; HEAD if not given"
    ))

  static let newVersion = Operand(
    "NEW", .file,
    LocalizedText(zh: "新版本；默认当前文件夹", en: "the newer version; this folder if not given"))
}

extension Option {
  static let asOfOld = Option(
    "as-of-old", nil, .any("DATE"),
    LocalizedText(
      zh: "旧版本的评价日期；默认与 --as-of 相同",
      en: "the date for the older version; that of --as-of if not given"))

  static let methodOld = Option(
    "method-old", nil, .one(of: AssessmentMethod.all.map(\.id), "METHOD"),
    LocalizedText(
      zh: "旧版本所用的评价方法；默认与 --method 相同",
      en: "the method for the older version; that of --method if not given"))

  static let failOnChange = Option(
    "fail-on", nil, .many(of: ["never"] + BookChange.Kind.allCases.map(\.rawValue), "WHAT"),
    isRepeatable: true,
    LocalizedText(
      zh: """
        没有记录的哪些变动算未通过，用逗号隔开；默认前七种
        weakened：降低，或约束力减弱
        delayed：推迟，或不再有期限
        narrowed：范围缩小
        renamed：改名
        dropped：取消
        redefined：改变口径，无法比较高低
        withdrawn：数据删除
        rewritten：数据改写，看不到原来公布的数
        strengthened、brought-forward、widened：提高、提前、范围扩大
        added：新增
        revised：后来公布了不同的数据
        changed：其他调整，如基期值、权重
        never：都不算
        """,
      en: """
        which unrecorded changes fail, separated by commas; the first seven if not given
        weakened: less is asked for
        delayed: due later, or without a date
        narrowed: for a part of what it was for
        renamed: another name or id
        dropped: gone
        redefined: another thing is asked for, neither less nor more
        withdrawn: a figure is gone
        rewritten: a figure was written over
        strengthened, brought-forward, widened: the opposites
        added: new
        revised: a later publication gives another figure
        changed: anything else, such as a baseline
        never: nothing
        """))
}
