/// The files of one revision of a git repository, read without a checkout.
struct GitTree {
  /// The revision, as it was named.
  let revision: String
  /// A folder in the repository.
  private let folder: String
  /// The objects of all files, by their paths from the top of the repository.
  private let objects: [String: Object]

  /// A file of the revision.
  private struct Object {
    let name: String
    let isLink: Bool
  }

  /// Looks up a revision of the repository that holds a folder.
  ///
  /// - Throws: A ``Diagnostic``: there is no git, no repository, or no such revision.
  init(_ revision: String, holding folder: String) throws(Diagnostic) {
    self.revision = revision
    self.folder = folder
    _ = try Self.prefix(of: folder, revision)
    let found = try Self.git(
      folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{tree}"],
      revision)
    let tree = Self.line(found.output)
    guard found.status == 0, !tree.isEmpty else { throw .unknownRevision(revision) }
    let list = try Self.git(folder, ["ls-tree", "-r", "-z", "--full-tree", tree], revision)
    guard list.status == 0 else { throw .gitFailed(revision, list.errors) }
    var objects: [String: Object] = [:]
    // mode SP type SP object TAB path
    for entry in list.output.split(separator: 0) {
      guard let tab = entry.firstIndex(of: 0x09) else { continue }
      let words = entry[..<tab].split(separator: 0x20)
      guard words.count == 3, words[1].elementsEqual("blob".utf8) else { continue }
      let path = String(decoding: entry[(tab + 1)...], as: UTF8.self)
      objects[path] = Object(
        name: String(decoding: words[2], as: UTF8.self),
        isLink: words[0].elementsEqual("120000".utf8))
    }
    self.objects = objects
  }

  /// The path of a folder from the top of its repository, with a slash at its end; empty for the top.
  static func prefix(of folder: String, _ revision: String) throws(Diagnostic) -> String {
    let result = try git(folder, ["rev-parse", "--show-prefix"], revision)
    guard result.status == 0 else { throw .noRepository(revision, folder, result.errors) }
    return line(result.output)
  }

  /// The first line of what git wrote.
  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private static func git(
    _ folder: String, _ arguments: [String], _ revision: String, input: [UInt8] = []
  ) throws(Diagnostic) -> Subprocess.Result {
    do throws(Subprocess.Failure) {
      return try Subprocess.run(["git", "-C", folder] + arguments, input: input)
    } catch {
      throw error.isMissing ? .noGit(revision) : .unreadable(revision, error.code)
    }
  }

  // MARK: - Files

  /// Where a file stands, as people name it: `REV:path`.
  func name(_ path: String) -> String { revision + ":" + path }

  /// What a path leads to in the revision; `nil` if to nothing.
  func kind(of path: String) -> Folder.Kind? {
    if objects[path] != nil { return .file }
    let folder = path.isEmpty ? "" : path + "/"
    return objects.keys.contains { $0.hasPrefix(folder) } ? .folder : nil
  }

  /// The files of plan books at some paths, found by the same rules as in folders.
  func books(at paths: [String], into bag: inout DiagnosticBag) -> [BookFiles.Found] {
    var found: [BookFiles.Found] = []
    for path in paths {
      switch kind(of: path) {
      case .file:
        if let kind = BookFiles.explicitKind(path) {
          found.append(BookFiles.Found(path: path, kind: kind))
        } else {
          bag.add(BookFiles.unknownKind(name(path)))
        }
      case .folder: found += books(below: path)
      case nil: bag.add(.notInRevision(name(path)))
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.path).inserted }
  }

  private func books(below root: String) -> [BookFiles.Found] {
    let start = root.isEmpty ? "" : root + "/"
    let inside = objects.keys.filter { $0.hasPrefix(start) }
    let ignored = inside.filter { BookFiles.lastComponent($0) == BookFiles.ignoreMark }
      .map { BookFiles.folder($0) }.filter { $0 != start }
    let found = inside.compactMap { path -> BookFiles.Found? in
      let folders = path.dropFirst(start.count).split(separator: "/").dropLast()
      guard let kind = BookFiles.kind(ofName: BookFiles.lastComponent(path)),
        folders.count < BookFiles.maximumDepth,
        !folders.contains(where: { $0.hasPrefix(".") || $0 == "node_modules" }),
        !ignored.contains(where: { path.hasPrefix($0) })
      else { return nil }
      return BookFiles.Found(path: path, kind: kind)
    }
    return found.sorted { Self.comesBefore($0.path, $1.path) }
  }

  /// Orders paths as a walk through the folders does, name by name.
  private static func comesBefore(_ left: String, _ right: String) -> Bool {
    left.split(separator: "/").lexicographicallyPrecedes(right.split(separator: "/"))
  }

  /// One file of the revision.
  func source(of path: String) throws(Diagnostic) -> SourceText {
    guard let source = try sources(of: [path]).first else { throw .notInRevision(name(path)) }
    return source.text
  }

  /// Files of the revision, in the order asked for; links are followed within the revision.
  func sources(
    of paths: [String]
  ) throws(Diagnostic) -> [(path: String, text: SourceText)] {
    var contents = try blobs(paths.map { objects[$0]?.name })
    for (index, path) in paths.enumerated() where objects[path]?.isLink == true {
      guard let link = contents[index] else { continue }
      let target = BookFiles.key(
        BookFiles.folder(path) + String(decoding: link, as: UTF8.self))
      guard let object = objects[target], !object.isLink else { throw .notInRevision(name(path)) }
      contents[index] = try blobs([object.name]).first ?? nil
    }
    var sources: [(path: String, text: SourceText)] = []
    for (path, bytes) in zip(paths, contents) {
      guard let bytes else { throw .notInRevision(name(path)) }
      sources.append((path, SourceText(file: name(path), bytes: bytes)))
    }
    return sources
  }

  /// The contents of objects; `nil` for those that are missing.
  private func blobs(_ names: [String?]) throws(Diagnostic) -> [ArraySlice<UInt8>?] {
    let wanted = names.map { $0 ?? "missing" }
    if wanted.isEmpty { return [] }
    let result = try Self.git(
      folder, ["cat-file", "--batch"], revision,
      input: Array(wanted.map { $0 + "\n" }.joined().utf8))
    guard result.status == 0 else { throw .gitFailed(revision, result.errors) }
    var rest = result.output[...]
    var blobs: [ArraySlice<UInt8>?] = []
    for _ in wanted {
      // object SP type SP size LF content LF, or object SP missing LF
      guard let end = rest.firstIndex(of: 0x0A) else { break }
      let words = rest[..<end].split(separator: 0x20)
      rest = rest[(end + 1)...]
      guard words.count == 3, let count = Int(String(decoding: words[2], as: UTF8.self)),
        count >= 0, count <= rest.count
      else {
        blobs.append(nil)
        continue
      }
      blobs.append(rest.prefix(count))
      rest = rest.dropFirst(count + 1)
    }
    return blobs + Array(repeating: nil, count: wanted.count - blobs.count)
  }
}

extension Diagnostic {
  fileprivate static func noGit(_ revision: String) -> Diagnostic {
    Diagnostic(
      .error, .noRevision,
      LocalizedText(
        zh: "要读取 git 版本，但找不到 git", en: "a git revision is asked for, and there is no git"),
      remedy: LocalizedText(
        zh: "请安装 git，或给出文件夹", en: "install git, or name a folder"),
      at: SourceLocation(file: revision))
  }

  fileprivate static func noRepository(
    _ revision: String, _ folder: String, _ errors: String
  ) -> Diagnostic {
    let reason = said(errors)
    return Diagnostic(
      .error, .noRevision,
      LocalizedText(
        zh: "没有这个文件或文件夹，\(folder.quoted()) 也不在 git 仓库中\(reason[.chinese])",
        en:
          "there is no such file or folder, and \(folder.quoted()) is in no git repository\(reason[.english])"
      ),
      remedy: LocalizedText(
        zh: "请给出文件夹，或在仓库中运行", en: "name a folder, or run it in the repository"),
      at: SourceLocation(file: revision))
  }

  fileprivate static func unknownRevision(_ revision: String) -> Diagnostic {
    Diagnostic(
      .error, .noRevision,
      LocalizedText(
        zh: "没有这个文件或文件夹，也没有这个 git 版本",
        en: "there is no such file or folder, and no such git revision"),
      remedy: LocalizedText(
        zh: "请检查路径，或见 git log", en: "check the path, or see git log"),
      at: SourceLocation(file: revision))
  }

  fileprivate static func notInRevision(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .noRevision,
      LocalizedText(zh: "该版本中没有这个文件", en: "the revision has no such file"),
      remedy: LocalizedText(
        zh: "路径从仓库根目录写起：版本:路径",
        en: "paths begin at the top of the repository: REV:path"),
      at: SourceLocation(file: name))
  }

  fileprivate static func gitFailed(_ revision: String, _ errors: String) -> Diagnostic {
    let reason = said(errors)
    return Diagnostic(
      .error, .noRevision,
      LocalizedText(
        zh: "git 无法读取这个版本\(reason[.chinese])",
        en: "git cannot read this revision\(reason[.english])"),
      remedy: LocalizedText(zh: "请检查仓库", en: "check the repository"),
      at: SourceLocation(file: revision))
  }

  /// What git said, in brackets.
  private static func said(_ errors: String) -> LocalizedText {
    let line = errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    if line.isEmpty { return LocalizedText(zh: "", en: "") }
    return LocalizedText(zh: "（\(line)）", en: " (\(line))")
  }
}

extension Diagnostic.Code {
  /// A git revision cannot be read.
  public static let noRevision = Self("no-revision")
}
