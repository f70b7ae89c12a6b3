#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Files that programs append to which know nothing of our lock.
extension AtomicFile {
  /// What became of an attempt to replace a file.
  enum Replacement {
    /// It was replaced.
    ///
    /// `late` is what another program appended to the old file between the last look at it and its
    /// replacement; it is not in the new one.
    case replaced(late: [UInt8])
    /// Somebody changed it since it was read; it is as they left it.
    case overtaken
  }

  /// Writes to a file whose ``FileLock`` the caller holds, unless somebody else changed it meanwhile.
  ///
  /// The temporary file always has the same name, so that what killed writers leave behind never
  /// piles up: the next one writes over it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - state: The file as it was when it was read; `nil` if it was not there.
  ///   - body: Writes the bytes.
  /// - Returns: What became of it.
  /// - Throws: A ``Diagnostic`` that says why the file could not be written; it then is as before.
  static func replace(
    whileLocked path: String, as state: FileState?, _ body: (inout ByteSink) throws -> Void
  ) throws(Diagnostic) -> Replacement {
    let target = resolvedPath(path)
    let temporary = FileLock.besidePath(for: target, "tmp")
    unlink(temporary)
    try fill(temporary, for: path, target, lasting: true, inherits: true, body)
    guard let state else { return try create(target, from: temporary, path) }
    // Held open, the old file still tells afterwards what was appended to it in the last moment.
    let old = open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    defer { if old >= 0 { close(old) } }
    guard old >= 0, FileState(descriptor: old) == state else {
      unlink(temporary)
      return .overtaken
    }
    guard rename(temporary, target) == 0 else { throw giveUp(temporary, path, errno) }
    syncFolder(of: target)
    return .replaced(late: tail(of: old, from: state.size))
  }

  /// Puts a file where none was.
  private static func create(
    _ target: String, from temporary: String, _ path: String
  ) throws(Diagnostic) -> Replacement {
    if link(temporary, target) == 0 {
      unlink(temporary)
    } else if errno == EEXIST || FileState(ofFileAt: target) != nil {
      unlink(temporary)
      return .overtaken
    } else if rename(temporary, target) != 0 {
      // Some file systems know no second names; there the last look is all there is.
      throw giveUp(temporary, path, errno)
    }
    syncFolder(of: target)
    return .replaced(late: [])
  }

  /// The bytes of an open file from a place on.
  private static func tail(of descriptor: Int32, from start: Int) -> [UInt8] {
    guard let state = FileState(descriptor: descriptor), state.size > start else { return [] }
    var bytes = [UInt8](repeating: 0, count: state.size - start)
    let count = bytes.withUnsafeMutableBytes {
      pread(descriptor, $0.baseAddress, $0.count, off_t(start))
    }
    return Array(bytes.prefix(max(count, 0)))
  }
}
