#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What lies in folders.
enum Folder {
  /// What a path leads to.
  enum Kind {
    case file, folder
  }

  /// A file or folder in a folder.
  struct Entry {
    let name: String
    let isFolder: Bool
  }

  static var noSuchFile: Int32 { ENOENT }

  /// What a path leads to; `nil` if to nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Makes a folder with all those above it; one that is there already is fine.
  ///
  /// - Throws: A ``Diagnostic`` that says why it cannot be made.
  static func make(_ path: String) throws(Diagnostic) {
    if path.isEmpty || kind(of: path) == .folder { return }
    let parent = path.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(path.hasSuffix("/") ? 2 : 1).joined(separator: "/")
    if !parent.isEmpty { try make(parent) }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .unwritable(path, errno) }
  }

  /// What lies in a folder, by name; links to folders are not followed.
  ///
  /// - Throws: A ``Diagnostic`` that says why the folder cannot be read.
  static func entries(of path: String) throws(Diagnostic) -> [Entry] {
    guard let folder = opendir(path) else { throw .unreadable(path, errno) }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0 else { continue }
      entries.append(Entry(name: name, isFolder: status.st_mode & S_IFMT == S_IFDIR))
    }
    return entries.sorted { $0.name < $1.name }
  }
}
