#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which file a path leads to, however the path is written.
///
/// `a.csv`, `./a.csv`, a link to it and a second name of it are one file. What is not there yet is known
/// by the place where it would come to be.
package struct FileIdentity: Hashable, Sendable {
  private enum Key: Hashable, Sendable {
    case there(device: UInt64, number: UInt64)
    case absent(path: String)
  }

  private let key: Key
  /// Whether it is a terminal, `/dev/null` or the like, which keeps nothing that could be lost.
  package let isDevice: Bool

  /// The file that a path leads to, or would lead to.
  package init(_ path: String) {
    var status = stat()
    self =
      stat(path, &status) == 0
      ? Self(status) : Self(key: .absent(path: resolvedPath(path)), isDevice: false)
  }

  /// The file that a descriptor is open on; `nil` if it is none that lasts, such as a pipe.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    self.init(
      key: .there(
        device: UInt64(truncatingIfNeeded: status.st_dev),
        number: UInt64(truncatingIfNeeded: status.st_ino)),
      isDevice: status.st_mode & S_IFMT == S_IFCHR)
  }

  private init(key: Key, isDevice: Bool) {
    self.key = key
    self.isDevice = isDevice
  }
}

/// A file at one moment: another program that writes to it, or puts another in its place, leaves
/// another state behind.
struct FileState: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  /// Its size in bytes.
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The state of the file at a path; `nil` if there is none.
  init?(ofFileAt path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The state of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(clamping: status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }
}

/// A path with symbolic links followed, also one whose file is not there yet.
///
/// - Returns: The path as it is where its folder does not exist either.
func resolvedPath(_ path: String) -> String {
  var path = path
  // A link to nothing still says where the file would be; more of them than this is a circle.
  for _ in 0..<40 {
    if let real = realPath(path) { return real }
    guard let target = linkTarget(path) else { break }
    path = target.hasPrefix("/") ? target : folder(of: path) + target
  }
  let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
  let folder = folder(of: path)
  guard !name.isEmpty, let real = realPath(folder.isEmpty ? "." : folder) else { return path }
  return (real == "/" ? "/" : real + "/") + name
}

/// The path of a file that is there, without links, `.` and `..`.
func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// Where a symbolic link points; `nil` if the path is none.
private func linkTarget(_ path: String) -> String? {
  var bytes = [UInt8](repeating: 0, count: 4096)
  let count = bytes.withUnsafeMutableBytes { buffer in
    buffer.bindMemory(to: CChar.self).baseAddress.map { readlink(path, $0, buffer.count) } ?? -1
  }
  return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
}
