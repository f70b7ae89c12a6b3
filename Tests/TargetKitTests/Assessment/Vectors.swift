#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import TargetKit

/// The published outcomes beside the package, and the hand-sized set inside it.
enum Vectors {
  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of published outcomes, which is not part of the package.
  static let folder = root.deletingLastPathComponent().appending(path: "shared/vectors")

  /// Whether the folder is there.
  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  /// The contents of a file, for ``OutcomeFile``.
  static func contents(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: "\(name).json"))
  }

  static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    try JSONDecoder().decode(type, from: contents(name))
  }
}

/// The cases of a file, some of which may be of a kind that is not decoded.
struct CaseFile<Case: Decodable>: Decodable {
  var cases: [Case]
}

func near(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}

extension AssessmentCase.Direction {
  init?(word: String?) {
    switch word {
    case "increase", "more": self = .more
    case "decrease", "less": self = .less
    default: return nil
    }
  }
}

/// The aggregates of several series in the file of Statistics Canada.
struct OpenSDGAggregates: Decodable {
  struct Aggregate: Decodable {
    struct Score: Decodable {
      var score: Double?
      var target_achieved: Bool?
    }
    struct Inputs: Decodable {
      var series: [Score]
      var config_group_sizes: [Int]?
    }
    struct Expected: Decodable {
      var score: Double
      var status: String
    }
    var indicator: String
    var inputs: Inputs
    var expected: Expected
    var reproduced: String?
  }
  var aggregate_cases: [Aggregate]
}

/// A class that follows from the WHO/UNICEF rules at a rate that is given.
struct NutritionVector: Decodable {
  struct Inputs: Decodable {
    var indicator: String?
    var latest, current_aarr, required_aarr: Double?
  }
  struct Expected: Decodable { var category: String? }
  var inputs: Inputs
  var expected: Expected
}
