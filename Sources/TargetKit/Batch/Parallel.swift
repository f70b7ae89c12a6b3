#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Independent parts of one computation, on as many cores as there are.
enum Parallel {
  /// The number of cores, at most 16.
  static var cores: Int { Swift.max(1, Swift.min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

  /// The results for the parts of a range, in their order.
  ///
  /// - Parameters:
  ///   - count: The number of things to be divided.
  ///   - least: How many are worth a core of their own.
  ///   - body: Computes one part; called on several threads at once.
  /// - Returns: At least one part.
  static func parts<Part: Sendable>(
    of count: Int, atLeast least: Int, _ body: @escaping @Sendable (Range<Int>) -> Part
  ) -> [Part] {
    let pieces = Swift.max(1, Swift.min(cores, count / Swift.max(1, least)))
    let jobs = (0..<pieces).map { piece in
      Job(count * piece / pieces..<count * (piece + 1) / pieces, body)
    }
    for job in jobs.dropFirst() { job.start() }
    jobs.first?.run()
    return jobs.compactMap { $0.result() }
  }

  /// One part, whose result is written by one thread, and read after that has ended.
  private final class Job<Part: Sendable>: @unchecked Sendable {
    private let range: Range<Int>
    private let body: @Sendable (Range<Int>) -> Part
    private var part: Part?
    #if canImport(Darwin)
      private var thread: pthread_t?
    #else
      private var thread = pthread_t()
      private var isStarted = false
    #endif

    init(_ range: Range<Int>, _ body: @escaping @Sendable (Range<Int>) -> Part) {
      self.range = range
      self.body = body
    }

    func run() { part = body(range) }

    /// Runs on a thread of its own, or at once where there is none to be had.
    func start() {
      let box = Unmanaged.passRetained(Box { [self] in run() })
      let failed = pthread_create(&thread, nil, Box.entry, box.toOpaque()) != 0
      #if !canImport(Darwin)
        isStarted = !failed
      #endif
      guard failed else { return }
      box.release()
      run()
    }

    func result() -> Part? {
      #if canImport(Darwin)
        if let thread { pthread_join(thread, nil) }
      #else
        if isStarted { pthread_join(thread, nil) }
      #endif
      return part
    }
  }

  /// What a thread is started with.
  private final class Box {
    let run: () -> Void

    init(_ run: @escaping () -> Void) { self.run = run }

    #if canImport(Darwin)
      static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
        Unmanaged<Box>.fromOpaque($0).takeRetainedValue().run()
        return nil
      }
    #else
      static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
        if let box = $0 { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().run() }
        return nil
      }
    #endif
  }
}
