extension PlanBook {
  /// Reads plan books as they were in a revision of a git repository.
  ///
  /// Nothing is checked out: the files are read from the repository into memory, through the command
  /// `git`, and found there by the same rules as in folders; see ``load(_:allowsOutside:)``. Their places
  /// are told as `REV:path:line:column`.
  ///
  /// ```swift
  /// let before = try PlanBook.load(revision: "v1.0", of: ["plans"])
  /// let other = try PlanBook.load(revision: "main:archive/plans")
  /// ```
  ///
  /// - Parameters:
  ///   - revision: A revision as git names it, such as `HEAD~1`, `v1.0`, `main`; or `REV:path`, the
  ///     path beginning at the top of the repository.
  ///   - paths: Folders or files on the disk that lie in the repository; where `revision` names no
  ///     path, the same paths are read of the revision.
  /// - Returns: The books, with what is wrong in their files.
  /// - Throws: A ``Diagnostic``: there is no `git`, no repository, or no such revision.
  public static func load(
    revision: String, of paths: [String] = ["."]
  ) throws(Diagnostic) -> LoadedBook {
    let colon = revision.firstIndex(of: ":")
    let name = String(revision[..<(colon ?? revision.endIndex)])
    let folder = paths.first.map { Self.nearestFolder($0) } ?? "."
    let tree = try GitTree(name, holding: folder)
    var wanted: [String] = []
    if let colon {
      wanted = [BookFiles.key(String(revision[revision.index(after: colon)...]))]
    } else {
      for path in paths {
        let folder = nearestFolder(path)
        let rest = folder == path ? "" : BookFiles.lastComponent(path)
        wanted.append(BookFiles.key(try GitTree.prefix(of: folder, name) + rest))
      }
    }
    var loader = BookLoader()
    return try loader.load(wanted, of: tree)
  }

  /// Reads plan books from a folder or a file, or, where there is none of that name, from a git
  /// revision.
  ///
  /// - Parameters:
  ///   - version: A path, or a revision as in ``load(revision:of:)``.
  ///   - paths: Where the books lie that a revision without a path speaks of.
  ///   - allowsOutside: Whether plans in folders may name files outside them; see
  ///     ``load(_:allowsOutside:)``. Those of a revision never do.
  /// - Returns: The books, with what is wrong in their files.
  /// - Throws: A ``Diagnostic``: it is neither, or the revision cannot be read.
  public static func load(
    version: String, of paths: [String] = ["."], allowsOutside: Bool = false
  ) throws(Diagnostic) -> LoadedBook {
    if Folder.kind(of: version) != nil { return load([version], allowsOutside: allowsOutside) }
    return try load(revision: version, of: paths)
  }

  /// The folder itself, or the one that a file lies in.
  private static func nearestFolder(_ path: String) -> String {
    if Folder.kind(of: path) == .folder { return path }
    let folder = BookFiles.folder(path)
    return folder.isEmpty ? "." : folder
  }
}
