/// Why a batch of series could not be read.
public struct BatchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1; 0 where no single line is at fault.
  public let line: Int
  /// What is wrong and what would be right.
  public let reason: String

  /// The line, if there is one, and the reason.
  public var description: String { line > 0 ? "line \(line): \(reason)" : reason }
}
