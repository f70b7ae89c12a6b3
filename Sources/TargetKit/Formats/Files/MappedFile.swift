#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension SourceText {
  /// Opens a file for reading.
  ///
  /// A large file is mapped, not copied, so opening takes no time whatever its size; a small one is
  /// copied, so that it may change while it is looked at. Only regular files can be read.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: The path that diagnostics show; `path` if it isn't given.
  /// - Throws: A ``Diagnostic`` that says why the file cannot be read.
  public convenience init(contentsOf path: String, as name: String? = nil) throws(Diagnostic) {
    let name = name ?? path
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(name, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(name, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .unreadable(name, EISDIR)
    default: throw .notAFile(name)
    }
    guard let count = Int(exactly: status.st_size), count > 0 else {
      self.init(file: name, bytes: [])
      return
    }
    guard count > Self.copiedSize else {
      self.init(file: name, bytes: try Self.copy(of: descriptor, count, name))
      return
    }
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else { throw .unreadable(name, errno) }
    madvise(base, count, MADV_SEQUENTIAL)
    let bytes = UnsafeRawBufferPointer(start: base, count: count)
    self.init(file: name, adopting: bytes, discard: { Self.forget($0) }) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }

  /// Files up to this many bytes are copied: half of the megabyte that a process touches anyway.
  private static var copiedSize: Int { 1 << 19 }

  /// The bytes of an open file of a size that is known; fewer if it has shrunk since.
  private static func copy(
    of descriptor: Int32, _ count: Int, _ name: String
  ) throws(Diagnostic) -> ContiguousArray<UInt8> {
    var code: Int32 = 0
    let bytes = ContiguousArray<UInt8>(unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let part = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(filled))
        if part < 0, errno == EINTR { continue }
        if part < 0 { code = errno }
        if part <= 0 { break }
        filled += part
      }
    }
    if code != 0 { throw .unreadable(name, code) }
    return bytes
  }

  /// A file that others may write to while it is looked at, copied as it is now.
  ///
  /// - Returns: The copy, and the state of the file before the first byte was copied.
  static func snapshot(of path: String) throws(Diagnostic) -> (SourceText, FileState) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, let state = FileState(descriptor: descriptor) else {
      throw .unreadable(path, errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
    let bytes = try copy(of: descriptor, state.size, path)
    return (SourceText(file: path, bytes: bytes), state)
  }

  /// Takes the whole pages among mapped bytes out of memory; whoever looks at them again gets them
  /// back from the file.
  private static func forget(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    let page = max(Int(sysconf(Int32(_SC_PAGESIZE))), 1)
    let first = Int(bitPattern: base)
    let start = (first + page - 1) / page * page
    let end = (first + bytes.count) / page * page
    guard start < end, let pages = UnsafeMutableRawPointer(bitPattern: start) else { return }
    madvise(pages, end - start, MADV_DONTNEED)
  }
}

extension Diagnostic {
  /// A file that the system does not let us read.
  static func unreadable(_ file: String, _ code: Int32) -> Diagnostic {
    let message: LocalizedText
    let remedy: LocalizedText?
    switch code {
    case ENOENT, ENOTDIR:
      message = LocalizedText(zh: "没有这个文件", en: "there is no such file")
      remedy = LocalizedText(zh: "请检查路径", en: "check the path")
    case EACCES, EPERM:
      message = LocalizedText(zh: "没有读取权限", en: "reading it is not permitted")
      remedy = LocalizedText(zh: "请授予读取权限", en: "give yourself permission to read it")
    case EISDIR:
      message = LocalizedText(zh: "这是文件夹，不是文件", en: "this is a folder, not a file")
      remedy = LocalizedText(zh: "请给出其中的文件", en: "name a file in it")
    default:
      let reason = String(cString: strerror(code))
      message = LocalizedText(zh: "无法读取文件（\(reason)）", en: "the file cannot be read (\(reason))")
      remedy = nil
    }
    return Diagnostic(.error, .unreadableFile, message, remedy: remedy, at: .init(file: file))
  }

  /// A pipe, a device or a socket.
  fileprivate static func notAFile(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .unreadableFile,
      LocalizedText(zh: "这不是普通文件", en: "this is a pipe or a device, not a file"),
      remedy: LocalizedText(zh: "请先存为文件", en: "save its content to a file first"),
      at: .init(file: file))
  }
}

extension Diagnostic.Code {
  /// A file cannot be read.
  public static let unreadableFile = Self("unreadable-file")
}
