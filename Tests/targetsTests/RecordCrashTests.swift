import Foundation
import Synchronization
import TargetKit
import Testing

/// Starts the program itself, several at once, and kills it at random points.
///
/// `RECORD_CRASHES=800 swift test --disable-xctest --filter RecordCrashTests` does so 800 times;
/// without it the test takes a few seconds.
@Suite("Recorders that are killed")
struct RecordCrashTests {
  /// The program lies beside the tests.
  private static let program: String = {
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    let beside = folder + "/targets"
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : packageRoot + "/.build/debug/targets"
  }()

  private static let count =
    ProcessInfo.processInfo.environment["RECORD_CRASHES"].flatMap { Int($0) } ?? 80

  @Test(
    "lose no figure they have acknowledged, and break no file",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: program), "the program was not built"))
  func survives() throws {
    try Program.inFolder { folder in
      try folder.write(
        "plan.json",
        """
        { "plan": "p", "title": "P", "sources": { "s": { "title": "S", "published": "2026" } },
          "indicators": { "a": { "unit": "家", "measure": "stock", "tracked": true } } }
        """)
      // How long one takes decides where the others are killed.
      let start = ContinuousClock.now
      #expect(Self.run(folder.folder, figure: 0, killedAfter: nil))
      let whole = start.duration(to: .now)
      let acknowledged = Mutex<Set<Int>>([0])
      let killed = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: Self.count) { number in
        let isSpared = number % 4 == 0
        let time = isSpared ? nil : whole * Double.random(in: 0...1.5)
        if Self.run(folder.folder, figure: number + 1, killedAfter: time) {
          acknowledged.withLock { _ = $0.insert(number + 1) }
        } else {
          killed.withLock { $0 += 1 }
        }
      }
      let loaded = PlanBook.load(folder.folder)
      #expect(loaded.diagnostics.map { $0.text(in: .english) } == [])
      let figures = loaded.book.observations.map(\.asWritten)
      #expect(Set(figures).count == figures.count, "a figure is there twice")
      let missing = acknowledged.withLock { $0 }.filter { !figures.contains("\($0 + 1)家") }
      #expect(missing.isEmpty, "acknowledged, and lost")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.folder)
      #expect(files.count { $0.hasSuffix(".tmp") } <= 1)
      #expect(files.count <= 4, "\(files)")
      print(
        "\(Self.count + 1) recorders: \(acknowledged.withLock { $0.count }) acknowledged,",
        "\(killed.withLock { $0 }) killed, \(figures.count) figures in the file")
    }
  }

  /// Records a figure in a process of its own.
  ///
  /// - Returns: Whether the process said that the figure is recorded.
  private static func run(_ folder: String, figure: Int, killedAfter time: Duration?) -> Bool {
    // Each has a day of its own, so that none revises another.
    let period =
      "\(1000 + figure / 336)-\(pad(1 + figure / 28 % 12))-\(pad(1 + figure % 28))"
    let words = [
      program, "record", "a", period, "\(figure + 1)家", "--source", "s", folder,
    ]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, arguments, environ) == 0 else {
      return false
    }
    if let time {
      let (seconds, rest) = time.components
      usleep(UInt32(clamping: seconds * 1_000_000 + rest / 1_000_000_000_000))
      kill(process, SIGKILL)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
