/// The files that make up a plan book.
struct BookFiles {
  /// A file found, with the path that people know it by.
  struct Found: Hashable {
    let path: String
    let kind: Kind
  }

  /// What a file holds, as its name tells.
  enum Kind: Hashable {
    case plan, observations, targets
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

  private mutating func collect(_ folder: String, depth: Int, into bag: inout DiagnosticBag) {
    guard depth < Self.maximumDepth else { return }
    let entries: [Folder.Entry]
    do throws(Diagnostic) {
      entries = try Folder.entries(of: folder)
    } catch {
      bag.add(error)
      return
    }
    // Drafts, archives and test data: read where they are named outright, and not on the way.
    if depth > 0, entries.contains(where: { $0.name == Self.ignoreMark }) { return }
    for entry in entries {
      let path = folder == "." ? entry.name : folder + "/" + entry.name
      if entry.isFolder {
        if !entry.name.hasPrefix("."), entry.name != "node_modules" {
          collect(path, depth: depth + 1, into: &bag)
        }
      } else if let kind = Self.kind(ofName: entry.name) {
        add(Found(path: path, kind: kind))
      }
    }
  }

  /// What a file in a folder holds; others are left alone.
  static func kind(ofName name: String) -> Kind? {
    for (ending, kind) in endings where name == ending || name.hasSuffix("." + ending) {
      return kind
    }
    return nil
  }

  private static let endings: [(String, Kind)] = [
    ("plan.json", .plan), ("observations.csv", .observations), ("targets.csv", .targets),
  ]

  /// What a file that was named outright holds.
  static func explicitKind(_ path: String) -> Kind? {
    let name = lastComponent(path)
    if let kind = kind(ofName: name) { return kind }
    if name.hasSuffix(".json") || name.hasSuffix(".json5") { return .plan }
    return name.hasSuffix(".csv") ? .observations : nil
  }

  /// The name a data file shares with its plan: `a/x` for `a/x.observations.csv` and `a/x.plan.json`.
  static func stem(_ path: String) -> String {
    let name = lastComponent(path)
    let folder = folder(path)
    for (ending, _) in endings where name == ending || name.hasSuffix("." + ending) {
      return folder + name.dropLast(name == ending ? ending.count : ending.count + 1)
    }
    return folder + name.prefix { $0 != "." }
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

  static func unknownKind(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .unreadableFile,
      LocalizedText(zh: "不知道这个文件是什么", en: "the name does not tell what the file holds"),
      remedy: LocalizedText(
        zh: "规划用 .json，数据用 .csv", en: "name plans .json and data .csv"),
      at: SourceLocation(file: path))
  }
}
