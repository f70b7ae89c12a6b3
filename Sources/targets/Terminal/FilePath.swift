import TargetKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files and folders that commands make or look for.
enum FilePath {
  /// Whether there is a file or folder.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// All that comes in on the standard input.
  static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Makes a folder with all those above it; one that is there already is fine.
  static func makeFolder(_ path: String) throws(Diagnostic) {
    var parent = path[...]
    if let slash = parent.lastIndex(of: "/"), slash > parent.startIndex {
      parent = parent[..<slash]
      if !exists(String(parent)) { try makeFolder(String(parent)) }
    }
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw failure(path, errno)
  }

  /// Writes a file that is not there yet.
  static func create(_ path: String, _ text: String) throws(Diagnostic) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path, errno) }
    let stream = OutputStream(descriptor: descriptor)
    stream.write(text)
    stream.flush()
    let code = stream.failure
    guard close(descriptor) == 0, code == 0 else {
      throw failure(path, code == 0 ? errno : code)
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Diagnostic {
    let reason = String(cString: strerror(code))
    return Diagnostic(
      .error, .unwritableFile,
      LocalizedText(zh: "无法写入（\(reason)）", en: "it cannot be written (\(reason))"),
      at: SourceLocation(file: path))
  }
}
