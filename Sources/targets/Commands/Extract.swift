import TargetKit

extension Command {
  /// `targets extract`.
  static let extract = Command(
    "extract",
    LocalizedText(zh: "从政策文本起草规划台账", en: "Draft a plan book from the text of a policy."),
    examples: [
      Example(
        "targets extract plan.txt --published 2026-01-27 --area 青海省", zh: "看看读出了什么",
        en: "see what is read"),
      Example(
        "targets extract page.txt --published 2024-10 --area 重庆市 -o draft", zh: "写出草稿，每篇文章一个规划",
        en: "write the drafts, a plan for each article"),
    ],
    operands: [
      Operand(
        "TEXT", .file, isRepeatable: true,
        LocalizedText(zh: "文本文件，UTF-8", en: "text files, UTF-8"))
    ],
    options: [.textPublished, .textArea, .draftFolder, .heldIn, .sheetFormat, .width],
    notes: LocalizedText(
      zh: """
        只按规则读取，不联网，同样的文本总得到同样的结果。推断出来的部分标为“待确认”，没有采用的数字都写明原因。\
        不给 -o 时只显示核对单，不写文件；已有的文件夹不会改动。
        """,
      en: """
        Follows rules only, offline: the same bytes always give the same result. What was inferred is \
        marked to confirm, and every number left out has its reason. Without -o the sheet is shown and \
        nothing is written; a folder that is there already is never changed.
        """),
    perform: runExtract)

  private static func runExtract(_ call: Call) throws(UsageError) -> ExitCode {
    guard !call.arguments.operands.isEmpty else {
      throw UsageError(
        zh: "没有给出文本", en: "no text was named",
        remedy: LocalizedText(
          zh: "例如 targets extract plan.txt", en: "write it like targets extract plan.txt"))
    }
    let format = call.arguments.choice(.sheetFormat, SheetFormat.self) ?? .text
    let published = try call.arguments.published()
    let width = try call.arguments.lineWidth() ?? max(call.environment.width, 100)
    if let folder = call.arguments.last(.draftFolder), FilePath.exists(folder) {
      call.errors.writeLine(DraftFolder.exists(folder).text(in: call.language))
      return .unjudged
    }
    let book = try call.heldBook()
    var drafted: [(extraction: Extraction, drafts: [PlanDraft])] = []
    var isSound = true
    for path in call.arguments.operands {
      do throws(Diagnostic) {
        let extraction = try Extraction(
          contentsOf: path, published: published, area: call.arguments.last(.textArea))
        var result = extraction.drafted(named: DraftFolder.name(of: path))
        if let book { result.extraction = result.extraction.compared(with: book) }
        drafted.append(result)
      } catch {
        call.errors.writeLine(error.text(in: call.language))
        isSound = false
      }
    }
    let sheet = ReviewSheet(drafted.map(\.extraction), language: call.language)
    guard drafted.contains(where: { $0.extraction.statements.contains(where: \.isTaken) }) else {
      if !drafted.isEmpty {
        if format == .json { call.output.write(sheet.text(format, width: width)) }
        call.say(
          LocalizedText(
            zh: "没有找到可以采用的数字", en: "no figure was found that a plan book could hold"))
      }
      call.output.flush()
      return .unjudged
    }
    if let folder = call.arguments.last(.draftFolder) {
      do throws(Diagnostic) {
        for path in try DraftFolder.write(drafted, sheet, to: folder) {
          call.output.writeLine(path)
        }
        call.say(LocalizedText(zh: sheet.summary, en: sheet.summary))
        call.say(
          LocalizedText(
            zh: "下一步：核对 \(folder)/review.html，再 targets list \(folder)",
            en: "next: go through \(folder)/review.html, then targets list \(folder)"))
      } catch {
        call.errors.writeLine(error.text(in: call.language))
        isSound = false
      }
    } else {
      call.output.write(sheet.text(format, width: width))
    }
    call.output.flush()
    return isSound ? .success : .unjudged
  }
}

/// A form in which a review sheet can be shown.
enum SheetFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json
}

extension ReviewSheet {
  fileprivate func text(_ format: SheetFormat, width: Int) -> String {
    switch format {
    case .text: text(width: width)
    case .markdown: markdown
    case .html: html
    case .json: extractions.map(\.jsonLines).joined()
    }
  }
}

/// The folder that drafts are written to.
enum DraftFolder {
  /// The name of a plan made from a file: that of the file without its extension.
  static func name(of path: String) -> String {
    let file = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return stem.isEmpty ? "plan" : String(stem)
  }

  /// Writes the files of some drafts to a new folder.
  ///
  /// - Returns: Their paths.
  static func write(
    _ drafted: [(extraction: Extraction, drafts: [PlanDraft])], _ sheet: ReviewSheet,
    to folder: String
  ) throws(Diagnostic) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var files: [(path: String, text: String)] = []
    for (_, drafts) in drafted {
      for draft in drafts {
        files.append((prefix + draft.name + ".plan.json", draft.plan))
        if let observations = draft.observations {
          files.append((prefix + draft.name + ".observations.csv", observations))
        }
      }
    }
    files.append((prefix + "statements.jsonl", drafted.map(\.extraction.jsonLines).joined()))
    files.append((prefix + "review.md", sheet.markdown))
    files.append((prefix + "review.html", sheet.html))
    try FilePath.makeFolder(folder)
    for file in files { try FilePath.create(file.path, file.text) }
    return files.map(\.path)
  }

  static func exists(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, .unwritableFile,
      LocalizedText(zh: "已经存在，未作改动", en: "it is there already and stays as it is"),
      remedy: LocalizedText(zh: "请用 -o 给出一个新的文件夹", en: "name a new folder with -o"),
      at: SourceLocation(file: folder))
  }
}

extension Call {
  /// The book that the figures are held against; `nil` where none is named.
  fileprivate func heldBook() throws(UsageError) -> LoadedBook? {
    guard let path = arguments.last(.heldIn) else { return nil }
    let loaded = PlanBook.load(path)
    guard !loaded.book.plans.isEmpty else {
      throw UsageError(
        zh: "\(path.quoted()) 中没有规划台账", en: "there is no plan book at \(path.quoted())",
        remedy: LocalizedText(
          zh: "请用 --against 给出台账的文件夹", en: "name the folder of a book with --against"))
    }
    return loaded
  }
}

extension Arguments {
  /// When the texts were published.
  fileprivate func published() throws(UsageError) -> Period? {
    guard let text = last(.textPublished) else { return nil }
    if let period = Period(text), period.end != nil { return period }
    throw UsageError(
      zh: "--published \(text.quoted()) 不是日期", en: "--published \(text.quoted()) is no date",
      remedy: LocalizedText(
        zh: "写成 2026、2026-01 或 2026-01-27", en: "write 2026, 2026-01 or 2026-01-27"))
  }
}

extension Option {
  static let textPublished = Option(
    "published", nil, .any("DATE"),
    LocalizedText(
      zh: "文本发布的日期；“今年”“未来五年”由此算起，没有它就不采用已公布的数据",
      en:
        "when the texts were published; this year and the next five years count from there, and without it reported figures are left"
    ))

  static let textArea = Option(
    "area", nil, .any("NAME"),
    LocalizedText(zh: "文中没有写明时，数字属于哪里", en: "whose the figures are where the text does not say"))

  static let heldIn = Option(
    "against", nil, .file("BOOK"),
    LocalizedText(
      zh: "与已有台账对照：哪些数字已有、哪些不同、哪些没有",
      en: "hold the figures against a book: which it has, which differ, which are new"))

  static let draftFolder = Option(
    "output", "o", .file("DIR"),
    LocalizedText(zh: "写出草稿的新文件夹", en: "a new folder to write the drafts to"))

  static let sheetFormat = Option(
    "format", nil, .one(of: SheetFormat.allCases.map(\.rawValue), "FORMAT"),
    LocalizedText(
      zh: "核对单的格式：text、markdown、html，或 json（逐行一条）",
      en: "the sheet's format: text, markdown, html, or json (one statement a line)"))
}
