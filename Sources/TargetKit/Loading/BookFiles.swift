/// The files that make up a plan book.
struct BookFiles {
  /// A file found, with the path that people know it by.
  struct Found: Hashable {
    let path: String
    let kind: Kind
  }

  /// What a file holds, as its name tells.
  enum Kind: Hashable {
    case plan, observations, targets, remarks
  }

  private(set) var found: [Found] = []
  /// The keys of the files found; a file is read once, however often it is named.
  private var seen: Set<String> = []

  /// A folder that holds a file of this name is passed over by searches from above.
  static let ignoreMark = ".targetsignore"

  /// Folders are followed this deep; a tree of plans is never deeper.
  static let maximumDepth = 16

  /// Finds the files behind paths: files by their names, folders with all they hold.
  init(_ paths: [String], into bag: inout DiagnosticBag) {
    for path in paths {
      let path = Self.withoutTrailingSlash(path)
      switch Folder.kind(of: path) {
      case .folder: collect(path, depth: 0, into: &bag)
      case .file:
        if let kind = Self.explicitKind(path) {
          add(Found(path: path, kind: kind))
        } else {
          bag.add(Self.unknownKind(path))
        }
      case .none: bag.add(.unreadable(path, Folder.noSuchFile))
      }
    }
  }

  /// Takes sources that lie in memory for what their names say.
  init(_ sources: [SourceText], into bag: inout DiagnosticBag) {
    for source in sources {
      if let kind = Self.explicitKind(source.file) {
        add(Found(path: source.file, kind: kind))
      } else {
        bag.add(Self.unknownKind(source.file))
      }
    }
  }

  private mutating func add(_ file: Found) {
    if seen.insert(Self.key(file.path)).inserted { found.append(file) }
  }

  /// One name for all ways to write a path: `./a/../b.csv` is `b.csv`.
  static func key(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Collects the files in a folder and in those below it.
  ///
  /// Where the bytes of its path are no UTF-8, nothing in it can be read, but what would be part of a
  /// book is not left out without a word.
  private mutating func collect(
    _ folder: String, rawPath: [UInt8]? = nil, depth: Int, into bag: inout DiagnosticBag
  ) {
    guard depth < Self.maximumDepth else { return bag.add(Self.tooDeep(folder)) }
    let entries: [Folder.Entry]
    do throws(Diagnostic) {
      entries = try Folder.entries(of: folder, rawPath: rawPath)
    } catch {
      bag.add(error)
      return
    }
    // Drafts, archives and test data: read where they are named outright, and not on the way.
    if depth > 0, entries.contains(where: { $0.name == Self.ignoreMark }) { return }
    for entry in entries where !Self.isLeftAlone(entry) {
      let path = folder == "." ? entry.name : folder + "/" + entry.name
      let raw =
        rawPath == nil && entry.rawName == nil
        ? nil : (rawPath ?? Array(folder.utf8)) + [0x2F] + (entry.rawName ?? Array(entry.name.utf8))
      switch entry.sort {
      case .folder: collect(path, rawPath: raw, depth: depth + 1, into: &bag)
      case .linkedFolder:
        if raw == nil, Self.holdsBook(path) { bag.add(Self.linkedFolder(path)) }
      case .file:
        guard let kind = Self.kind(ofName: entry.name) else { continue }
        if raw == nil {
          add(Found(path: path, kind: kind))
        } else {
          bag.add(Self.nameNotText(path))
        }
      }
    }
  }

  /// Whether searches pass over something: hidden folders, what packages bring along, and the files
  /// that a Mac adds to archives.
  private static func isLeftAlone(_ entry: Folder.Entry) -> Bool {
    switch entry.sort {
    case .file: entry.name.hasPrefix("._")
    case .folder, .linkedFolder: entry.name.hasPrefix(".") || entry.name == "node_modules"
    }
  }

  /// Whether files of a book lie in a folder itself.
  private static func holdsBook(_ folder: String) -> Bool {
    let entries = (try? Folder.entries(of: folder)) ?? []
    return entries.contains { $0.sort == .file && kind(ofName: $0.name) != nil }
      && !entries.contains { $0.name == ignoreMark }
  }

  /// What a file in a folder holds, whatever the case of its letters; others are left alone.
  static func kind(ofName name: String) -> Kind? { ending(of: name)?.kind }

  private static func ending(of name: String) -> (text: String, kind: Kind)? {
    endings.first { text, _ in
      let end = name.suffix(text.count)
      return end.lowercased() == text
        && (end.startIndex == name.startIndex || name[..<end.startIndex].hasSuffix("."))
    }
  }

  private static let endings: [(String, Kind)] = [
    ("plan.json", .plan), ("plan.json5", .plan), ("observations.csv", .observations),
    ("targets.csv", .targets), ("remarks.csv", .remarks),
  ]

  /// What a file that was named outright holds.
  static func explicitKind(_ path: String) -> Kind? {
    let name = lastComponent(path)
    if let kind = kind(ofName: name) { return kind }
    let lowercased = name.lowercased()
    if lowercased.hasSuffix(".json") || lowercased.hasSuffix(".json5") { return .plan }
    return lowercased.hasSuffix(".csv") ? .observations : nil
  }

  /// The name a data file shares with its plan: `a/x` for `a/x.observations.csv` and `a/x.plan.json`.
  static func stem(_ path: String) -> String {
    let name = lastComponent(path)
    let folder = folder(path)
    if let (ending, _) = ending(of: name) {
      return folder + name.dropLast(name.count == ending.count ? ending.count : ending.count + 1)
    }
    return folder + name.prefix { $0 != "." }
  }

  /// The data file of a kind that belongs to a plan by its name.
  static func dataFile(_ ending: String, of plan: String) -> String {
    let stem = stem(plan)
    return stem == folder(plan) ? stem + ending : stem + "." + ending
  }

  static func folder(_ path: String) -> String {
    String(path.dropLast(lastComponent(path).count))
  }

  static func lastComponent(_ path: String) -> String {
    String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
  }

  static func withoutTrailingSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

extension BookFiles {
  static func unknownKind(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .unreadableFile,
      LocalizedText(zh: "不知道这个文件是什么", en: "the name does not tell what the file holds"),
      remedy: LocalizedText(
        zh: "规划用 .json，数据用 .csv", en: "name plans .json and data .csv"),
      at: SourceLocation(file: path))
  }

  fileprivate static func nameNotText(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .unreadableFile,
      LocalizedText(
        zh: "文件名或文件夹名不是 UTF-8，这个文件没有读取",
        en: "the name of the file or its folder is not UTF-8, so the file was not read"),
      remedy: LocalizedText(
        zh: "请重新命名；从 Windows 带来的压缩包，解压时选用中文编码",
        en: "rename it; an archive from Windows is unpacked with the encoding of its language"),
      at: SourceLocation(file: path))
  }

  fileprivate static func tooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, .unsearchedFolder,
      LocalizedText(
        zh: "文件夹超过 \(maximumDepth) 层，没有查找", en: "folders \(maximumDepth) deep are not searched"),
      remedy: LocalizedText(
        zh: "请直接给出其中的台账，或用 \(ignoreMark) 跳过",
        en: "name the books in it, or pass over it with a file \(ignoreMark)"),
      at: SourceLocation(file: path))
  }

  fileprivate static func linkedFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, .unsearchedFolder,
      LocalizedText(
        zh: "链接到别处的文件夹不会查找，其中的台账没有读取",
        en: "a link to a folder is not followed, so the book in it was not read"),
      remedy: LocalizedText(zh: "请直接给出该文件夹", en: "name the folder outright"),
      at: SourceLocation(file: path))
  }
}

extension Diagnostic.Code {
  /// A folder was passed over by a search.
  public static let unsearchedFolder = Self("unsearched-folder")
}
