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

  /// What lies in a folder.
  struct Entry {
    /// Its name; bytes that are no UTF-8 are written out as `\xD6`.
    let name: String
    /// The bytes of its name, where they are no UTF-8 and ``name`` cannot be used to open it.
    let rawName: [UInt8]?
    let sort: Sort

    enum Sort {
      case file, folder
      /// A symbolic link to a folder.
      case linkedFolder
    }
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

  /// What lies in a folder, by name; links to folders are told apart, and not followed.
  ///
  /// - Parameters:
  ///   - path: The folder, as it is shown.
  ///   - rawPath: The bytes of its path, where they are no UTF-8.
  /// - Returns: What lies in it.
  /// - Throws: A ``Diagnostic`` that says why the folder cannot be read.
  static func entries(of path: String, rawPath: [UInt8]? = nil) throws(Diagnostic) -> [Entry] {
    guard let folder = open(rawPath ?? Array(path.utf8)) else { throw .unreadable(path, errno) }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      guard let sort = sort(of: bytes, in: folder) else { continue }
      let text = String(validating: bytes, as: UTF8.self)
      entries.append(
        Entry(
          name: text ?? writtenOut(bytes), rawName: text == nil ? bytes : nil, sort: sort))
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func open(_ path: [UInt8]) -> FolderStream? {
    (path + [0]).withUnsafeBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.flatMap { opendir($0) }
    }
  }

  /// What sort of thing lies in an open folder; `nil` if it is gone again.
  private static func sort(of name: [UInt8], in folder: FolderStream) -> Entry.Sort? {
    let descriptor = dirfd(folder)
    return (name + [0]).withUnsafeBytes { bytes in
      guard let name = bytes.bindMemory(to: CChar.self).baseAddress else { return nil }
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return .folder
      case S_IFLNK:
        guard fstatat(descriptor, name, &status, 0) == 0 else { return .file }
        return status.st_mode & S_IFMT == S_IFDIR ? .linkedFolder : .file
      default: return .file
      }
    }
  }

  #if canImport(Darwin)
    private typealias FolderStream = UnsafeMutablePointer<DIR>
  #else
    private typealias FolderStream = OpaquePointer
  #endif

  /// Bytes as text, those that are no ASCII as `\xD6`.
  private static func writtenOut(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      0x20..<0x7F ~= byte
        ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
