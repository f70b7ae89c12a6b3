import TargetKit

extension Command {
  /// Starts a plan book from a table.
  static func runInitFrom(_ call: Call) throws(UsageError) -> ExitCode {
    let tables = call.arguments.all(.from)
    let options = try call.importOptions()
    guard let sources = call.tableSources(tables), let first = tables.first else {
      return .unjudged
    }
    let name = FilePath.stem(first == "-" ? "plan" : first)
    let files: (plan: String, observations: String)
    if let folder = call.arguments.operands.first {
      let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
      files = (prefix + "plan.json", prefix + "observations.csv")
    } else {
      let prefix = first == "-" ? "" : FilePath.folder(first)
      files = (prefix + name + ".plan.json", prefix + name + ".observations.csv")
    }
    for path in [files.plan, files.observations] where FilePath.exists(path) {
      call.errors.writeLine(fileExists(path).text(in: call.language))
      return .unjudged
    }
    let result = PlanBook.draft(
      from: sources, plan: files.plan, observations: files.observations, id: name, options: options)
    call.write(result)
    guard !result.hasErrors else {
      call.say(LocalizedText(zh: "没有新建，什么也没有写", en: "nothing was started or written"))
      return .unjudged
    }
    do throws(Diagnostic) {
      if let folder = call.arguments.operands.first, folder != "." {
        try FilePath.makeFolder(folder)
      }
      for file in result.files { try FilePath.create(file.path, file.text) }
    } catch {
      call.errors.writeLine(error.text(in: call.language))
      return .unjudged
    }
    for file in result.files { call.output.writeLine(file.path) }
    let place = call.arguments.operands.first ?? files.plan
    call.say(
      LocalizedText(
        zh: "下一步：targets check \(place)", en: "next: targets check \(place)"))
    return .success
  }

  static func fileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .unwritableFile,
      LocalizedText(zh: "文件已经存在，未作改动", en: "the file is there already and stays as it is"),
      remedy: LocalizedText(
        zh: "请换一个文件夹：targets init DIR；并入已有的台账用 targets import --into",
        en: "name another folder: targets init DIR; targets import --into adds to a book"),
      at: SourceLocation(file: path))
  }
}

extension Option {
  static let from = Option(
    "from", nil, .file("FILE"), isRepeatable: true,
    LocalizedText(
      zh: "由表格新建：主要指标表或数据表（xlsx、ods、CSV）；没有 DIR 时建在表格旁边",
      en:
        "start from a table of indicators or figures (xlsx, ods, CSV); beside it if there is no DIR"
    ))
}

extension FilePath {
  /// The name of a file without its folder and its ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The folder of a file with its slash; empty for a file of this folder.
  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }
}
