#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs another program to its end.
///
/// The program gets its arguments as a list; no shell ever sees them.
enum Subprocess {
  /// What a program left behind.
  struct Result {
    /// Its exit status; 128 and the number of the signal if one ended it.
    let status: Int
    /// What it wrote to its standard output.
    let output: [UInt8]
    /// What it wrote to its standard error.
    let errors: String
  }

  /// The program could not be started, for the reason the system gives.
  struct Failure: Error {
    let code: Int32
    /// Whether there is no such program.
    var isMissing: Bool { code == ENOENT }
  }

  /// Runs a program found by the search path, and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: The name of the program and its arguments.
  ///   - input: What it reads from its standard input.
  /// - Returns: Its exit status, and what it wrote.
  /// - Throws: ``Failure`` if it cannot be started.
  static func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> Result {
    let stdin = try file(holding: input)
    defer { close(stdin) }
    let output = try Pipe()
    defer { output.close() }
    let errors = try Pipe()
    defer { errors.close() }
    let process = try spawn(arguments, stdin, output.writing, errors.writing)
    // The pipes end when the program has closed its own ends; ours must not keep them open.
    output.closeWriting()
    errors.closeWriting()
    let (out, messages) = readAll(output.reading, errors.reading)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal), output: out,
      errors: String(decoding: messages, as: UTF8.self))
  }

  private static func spawn(
    _ arguments: [String], _ stdin: Int32, _ stdout: Int32, _ stderr: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stdout, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stderr, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    let code = posix_spawnp(&process, arguments.first ?? "", &actions, nil, words, environ)
    guard code == 0 else { throw Failure(code: code) }
    return process
  }

  /// Reads two streams to their ends, as they come: a program may wait for either.
  private static func readAll(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
    var streams = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var bytes: [[UInt8]] = [[], []]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while streams.contains(where: { $0.fd >= 0 }) {
      if poll(&streams, nfds_t(streams.count), -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
        let count = read(streams[index].fd, &buffer, buffer.count)
        if count > 0 {
          bytes[index] += buffer.prefix(count)
        } else if count == 0 || errno != EINTR {
          streams[index].fd = -1
        }
      }
    }
    return (bytes[0], bytes[1])
  }

  /// An open file without a name that holds some bytes, so that writing them waits for nobody.
  private static func file(holding bytes: [UInt8]) throws(Failure) -> Int32 {
    if bytes.isEmpty {
      let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure(code: errno) }
      return descriptor
    }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array((folder + "/targets.XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    unlink(name)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR {
        let code = errno
        close(descriptor)
        throw Failure(code: code)
      }
      written += max(count, 0)
    }
    lseek(descriptor, 0, SEEK_SET)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// The two ends of a pipe, neither of which other programs inherit.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Failure(code: errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
      if writing >= 0 { Subprocess.close(writing) }
      writing = -1
    }

    func close() {
      closeWriting()
      Subprocess.close(reading)
    }
  }

  private static func close(_ descriptor: Int32) {
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #elseif canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #endif
  }
}
