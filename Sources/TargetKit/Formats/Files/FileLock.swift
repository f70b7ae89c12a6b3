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
/// remove it would let two processes hold two different ones. Whoever may write to the folder may
/// open it.
enum FileLock {
  /// How long a process waits for others, and when it begins to say so.
  struct Patience: Sendable {
    var limit: Duration = .seconds(60)
    var silence: Duration = .seconds(2)
  }

  /// Runs a closure while no other process that asks for the same lock runs its own.
  ///
  /// - Parameters:
  ///   - path: The file that is to be changed.
  ///   - patience: How long to wait for another process.
  ///   - onWait: Called once, with the path of the lock, when the wait gets long.
  ///   - body: What is to be done.
  /// - Returns: What the closure returns.
  /// - Throws: A ``Diagnostic`` if the lock cannot be had, or what the closure throws.
  static func hold<Result>(
    for path: String, patience: Patience = Patience(), onWait: (String) -> Void = { _ in },
    _ body: () throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    let lock = lockPath(for: resolvedPath(path))
    let start = ContinuousClock.now
    var hasSaidSo = false
    while true {
      let descriptor = try open(lock, for: path)
      defer { close(descriptor) }
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EINTR || errno == EWOULDBLOCK else { throw .unwritable(path, errno) }
        let waited = start.duration(to: .now)
        guard waited < patience.limit else { throw .locked(path, by: lock) }
        if waited >= patience.silence, !hasSaidSo {
          hasSaidSo = true
          onWait(lock)
        }
        usleep(10_000)
      }
      // Somebody may have removed the file meanwhile, and others hold a new one.
      if FileIdentity(lock) == FileIdentity(descriptor: descriptor) { return try body() }
    }
  }

  private static func open(_ lock: String, for path: String) throws(Diagnostic) -> Int32 {
    // A link in a stranger's folder must not lead to another file.
    let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    for _ in 0..<100 {
      // One that is there is not opened with O_CREAT, which some systems refuse for files of others.
      for mode in [O_RDWR, O_RDONLY] {
        let descriptor = openFile(lock, mode | flags)
        if descriptor >= 0 { return descriptor }
        guard errno == EACCES else { break }
      }
      guard errno == ENOENT else { throw .unwritable(path, errno) }
      let descriptor = openFile(lock, O_RDWR | O_CREAT | O_EXCL | flags)
      if descriptor >= 0 {
        share(descriptor, inFolderOf: lock)
        return descriptor
      }
      guard errno == EEXIST else { throw .unwritable(path, errno) }
    }
    throw .unwritable(path, EACCES)
  }

  private static func openFile(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.open(path, flags, 0o644)
    #elseif canImport(Glibc)
      Glibc.open(path, flags, 0o644)
    #elseif canImport(Musl)
      Musl.open(path, flags, 0o644)
    #endif
  }

  /// Gives a new lock file to those who may write to its folder, whatever this process' own habits.
  private static func share(_ descriptor: Int32, inFolderOf path: String) {
    var folder = stat()
    let name = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard stat(name, &folder) == 0 else { return }
    if geteuid() == 0 {
      _ = fchown(descriptor, folder.st_uid, folder.st_gid)
    } else {
      _ = fchown(descriptor, uid_t.max, folder.st_gid)
    }
    let mode = 0o644 | folder.st_mode & 0o022
    _ = fchmod(descriptor, mode)
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

extension Diagnostic {
  /// A file that another program keeps locked.
  fileprivate static func locked(_ file: String, by lock: String) -> Diagnostic {
    Diagnostic(
      .error, .lockedFile,
      LocalizedText(
        zh: "另一个程序一直占用这个文件，没有等到", en: "another program keeps the file locked; gave up waiting"),
      remedy: LocalizedText(
        zh: "请稍后重试；占用者持有 \(lock.sanitized) 的锁",
        en: "try again later; whoever it is holds the lock on \(lock.sanitized)"),
      at: .init(file: file))
  }
}

extension Diagnostic.Code {
  /// Another program keeps a file locked.
  public static let lockedFile = Self("locked-file")
}
