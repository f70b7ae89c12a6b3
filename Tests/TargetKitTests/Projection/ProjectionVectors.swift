import Testing

@testable import TargetKit

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The reference values in `../shared/projection/vectors`, beside the package; not part of it.
enum ProjectionVectors {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/projection/vectors")

  /// Whether they are there; tests that need them say that they were skipped otherwise.
  static var arePresent: Bool {
    FileManager.default.fileExists(
      atPath: folder.appendingPathComponent("nist_strd_linear.json").path)
  }

  static func read<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return try JSONDecoder().decode(type, from: data)
  }
}

/// Whether two numbers agree to a relative tolerance, or an absolute one near zero.
func agree(_ left: Double, _ right: Double, within tolerance: Double) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(left), abs(right))
}

/// The number of decimal digits in which `value` agrees with a certified one.
func digits(_ value: Double, _ certified: Double) -> Double {
  if value == certified { return 16 }
  let error = certified == 0 ? abs(value) : abs(value - certified) / abs(certified)
  return min(16, -log10Of(error))
}

private func log10Of(_ x: Double) -> Double { Elementary.log(x) / 2.302585092994046 }

/// A small generator for property tests: the same numbers on every run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// The next number between 0 and 1.
  mutating func uniform() -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Double(state >> 11) / 9_007_199_254_740_992
  }

  /// A number with mean 0 and standard deviation about 1.
  mutating func normal() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + uniform() }
  }

  /// A growing series above zero.
  mutating func series(_ count: Int) -> [Double] {
    var level = 3 + 5 * uniform()
    let growth = 0.1 * uniform() - 0.02
    let noise = 0.15 * uniform()
    return (0..<count).map { _ in
      level += growth + noise * normal()
      return Elementary.exp(level)
    }
  }
}
