#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Lets one process at a time change a file.
///
/// The lock lies on a file beside it, `.NAME.lock`, since the file itself is replaced by each change.
/// The system lets go of it when its holder ends, however it ends. The empty lock file stays: to
/// remove it would let two processes hold two different ones.
enum FileLock {
  /// Runs a closure while no other process that asks for the same lock runs its own.
  ///
  /// Waits for as long as another process holds the lock.
  static func hold<Result>(
    for path: String, _ body: () throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    let lock = lockPath(for: resolvedPath(path))
    let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .unwritable(path, errno) }
    }
    return try body()
  }

  /// Where the lock of a file lies.
  static func lockPath(for path: String) -> String { besidePath(for: path, "lock") }

  /// The path of a hidden file beside another one: `a/.b.csv.lock` for `a/b.csv`.
  static func besidePath(for path: String, _ ending: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return ".\(path).\(ending)" }
    let name = path[path.index(after: slash)...]
    return "\(path[...slash]).\(name).\(ending)"
  }
}
