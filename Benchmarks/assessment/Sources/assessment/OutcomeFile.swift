// Published outcomes in files, held against what a method says through the public interface.
//
// The tests count with this file too, so that the rates they state and those the benchmark prints
// are of the same calls.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TargetKit

/// The outcomes that were published for one method, as a file of `../shared/vectors` holds them.
struct OutcomeFile: Sendable {
  /// One published outcome, tried.
  struct Trial: Sendable {
    /// Which outcome it is.
    var name: String
    /// Whether the method gives it.
    var isReproduced: Bool
    /// Whether the file says that the rule gives it.
    var isExpected = false
  }

  /// The outcomes of a file, tried one by one.
  struct Count: Sendable {
    /// Those that could be read.
    var trials: [Trial] = []
    /// How many could not.
    var unread = 0

    /// The rate of the count.
    var tally: AssessmentMethod.Tally {
      AssessmentMethod.Tally(
        reproduced: trials.count { $0.isReproduced }, of: trials.count)
    }
  }

  /// The name of the file, without its extension.
  var name: String
  /// The method that is held against it.
  var method: AssessmentMethod
  private var trial: @Sendable (Data) throws -> Count

  /// Tries every outcome in the contents of a file.
  ///
  /// - Throws: Where the contents are no such file; a single case that cannot be read is counted.
  func count(_ contents: Data) throws -> Count { try trial(contents) }

  /// The outcomes of `cases` in a file, and of other lists of cases that its kind has.
  init<Case: Decodable & Sendable>(
    _ name: String, _ method: AssessmentMethod, lists: [String] = ["cases"],
    trying try: @escaping @Sendable (Case) -> Trial?
  ) {
    self.name = name
    self.method = method
    trial = { contents in
      let file = try JSONDecoder().decode(CaseLists<Case>.self, from: contents)
      var count = Count()
      for item in lists.flatMap({ file.lists[$0] ?? [] }) {
        guard let item else {
          count.unread += 1
          continue
        }
        if let tried = `try`(item) { count.trials.append(tried) }
      }
      return count
    }
  }

  /// Every file for which there is a method.
  static let all: [OutcomeFile] = [
    openSDG, sdsn, sdsnTrend, germanWeather, unProgressChart, whoUnicef, earnedValue,
    earnedSchedule,
  ]
}

/// The lists of cases in a file; a case that cannot be decoded is `nil`.
private struct CaseLists<Case: Decodable>: Decodable {
  var lists: [String: [Case?]] = [:]

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(intValue: Int) { nil }
    init(stringValue: String) { self.stringValue = stringValue }
  }

  private struct Lenient: Decodable {
    var value: Case?
    init(from decoder: any Decoder) { value = try? Case(from: decoder) }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys {
      guard let list = try? container.decode([Lenient].self, forKey: key) else { continue }
      lists[key.stringValue] = list.map(\.value)
    }
  }
}

extension AssessmentCase {
  /// A case with exact readings.
  init(
    _ baseline: (time: Double, value: Double)?, _ figures: [(time: Double, value: Double)],
    _ terms: Terms
  ) {
    self.init(
      baseline: baseline.flatMap { Figure($0.time, $0.value) },
      figures: figures.compactMap { Figure($0.time, $0.value) }, terms: terms)
  }
}

extension AssessmentCase.Direction {
  /// The direction in the words of the files.
  init?(written: String?) {
    switch written {
    case "increase": self = .more
    case "decrease": self = .less
    default: return nil
    }
  }
}

extension Assessment {
  /// A number of the answer, by its place among the method's measures.
  func number(_ place: Int) -> Double? {
    guard method.measures.indices.contains(place) else { return nil }
    return statistics.first { $0.measure == method.measures[place] }?.value.lower
  }
}

/// Whether two numbers agree in a number of digits, or both are missing.
func agree(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}
