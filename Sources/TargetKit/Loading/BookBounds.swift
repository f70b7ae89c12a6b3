/// How far the files of a book may lie: below the folders it is opened by, and nowhere else.
///
/// A book may come from a stranger, and a build server shows whatever its diagnostics quote. So a plan
/// cannot name a file by an absolute path, by a way up, or through a link that leads out. This is the
/// one place that opens the files of a book for reading.
struct BookBounds: Sendable {
  /// The folders in which files may lie, without links; `nil` where any place will do.
  private let folders: [String]?
  /// Files that the caller named outright, wherever they are linked from.
  private let named: Set<String>
  /// Whether paths are those of a git revision, where there is nothing outside to read.
  private let isRevision: Bool

  /// The bounds of a book that is opened by some paths: a folder itself, the folder of a file; none if
  /// files may lie anywhere.
  init(_ paths: [String], allowsOutside: Bool) {
    isRevision = false
    var named: Set<String> = []
    var folders: [String] = []
    for path in paths {
      var folder = path
      if Folder.kind(of: path) != .folder {
        folder = BookFiles.folder(path)
        if let file = realPath(path) { named.insert(file) }
      }
      if let real = realPath(folder.isEmpty ? "." : folder) { folders.append(real) }
    }
    self.folders = allowsOutside ? nil : folders
    self.named = named
  }

  /// The bounds of a book that is read from a git revision at some paths of it.
  init(_ paths: [String], of tree: GitTree) {
    isRevision = true
    named = []
    folders = paths.map { path in
      let folder = tree.kind(of: path) == .file ? BookFiles.folder(path) : path
      return BookFiles.key(folder)
    }
  }

  /// Whether a file that a plan names may be one of the book, by its name alone.
  ///
  /// - Parameters:
  ///   - name: The name as the plan writes it.
  ///   - path: The path it leads to.
  /// - Returns: Whether it may.
  func allows(_ name: String, at path: String) -> Bool {
    guard let folders else { return true }
    if name.hasPrefix("/") { return false }
    if isRevision { return Self.lies(BookFiles.key(path), in: folders) }
    return allows(path)
  }

  /// Whether what a path leads to lies within the bounds, links followed.
  func allows(_ path: String) -> Bool {
    guard let folders, !isRevision else { return true }
    let real = resolvedPath(path)
    return named.contains(real) || Self.lies(real, in: folders)
  }

  private static func lies(_ path: String, in folders: [String]) -> Bool {
    if path.isEmpty || path == ".." || path.hasPrefix("../") { return false }
    return folders.contains { folder in
      folder.isEmpty || folder == "/" || path == folder || path.hasPrefix(folder + "/")
    }
  }

  /// Opens a file of the book for reading.
  ///
  /// - Throws: A ``Diagnostic`` if it leads out of the book, or the system does not let us read it.
  func open(_ path: String) throws(Diagnostic) -> SourceText {
    guard folders != nil else { return try SourceText(contentsOf: path) }
    let real = resolvedPath(path)
    guard allows(real) else { throw .outsideBook(path) }
    // What was looked at is what is opened, whatever becomes of the links meanwhile.
    return try SourceText(contentsOf: real, as: path)
  }
}

extension Diagnostic {
  /// A file that leads out of the book it belongs to.
  static func outsideBook(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .outsideBook,
      LocalizedText(zh: "这个文件在台账之外", en: "the file lies outside the plan book"),
      remedy: outsideRemedy, at: SourceLocation(file: file))
  }

  static var outsideRemedy: LocalizedText {
    LocalizedText(
      zh: "请放到规划文件旁或其下的文件夹中；确需读取时用 --allow-outside",
      en: "put it beside the plan or in a folder below; --allow-outside reads it nevertheless")
  }
}

extension Diagnostic.Code {
  /// A file lies outside the folders that the book was opened by.
  public static let outsideBook = Self("outside-book")
}
