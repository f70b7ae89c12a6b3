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

  static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
    return try JSONDecoder().decode(type, from: data)
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

struct OpenSDGVectors: Decodable {
  struct Series: Decodable {
    struct Inputs: Decodable {
      var base_value, base_year, current_value, current_year: Double
      var direction: String
      var target, target_year, limit: Double?
    }
    struct Expected: Decodable {
      var progress_value, score: Double?
      var status: String
    }
    var id: String
    var inputs: Inputs
    var expected: Expected

    var subject: AssessmentCase {
      AssessmentCase.exact(
        (inputs.base_year, inputs.base_value), [(inputs.current_year, inputs.current_value)],
        inputs.target.map { .reach($0, by: inputs.target_year ?? 2030) } ?? .improve,
        AssessmentCase.Direction(word: inputs.direction), limit: inputs.limit)
    }
  }
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
  var cases: [Series]
  var feature_cases: [Series]
  var aggregate_cases: [Aggregate]
}

struct SDSNVector: Decodable {
  struct Inputs: Decodable {
    var value: Double
    var direction: String
    var optimum, green_threshold, red_threshold, lower_bound: Double
    var trend_start_year, trend_end_year, trend_start_value, trend_end_value: Double?
  }
  struct Expected: Decodable {
    var normalised_score: Double?
    var rating: String
    var trend: String?
  }
  var country, indicator: String
  var inputs: Inputs
  var expected: Expected
  var trend_reproduced_by_rule: Bool?

  func subject(_ base: (Double, Double)?, _ latest: (Double, Double)) -> AssessmentCase {
    var subject = AssessmentCase.exact(
      base, [latest], .improve, AssessmentCase.Direction(word: inputs.direction))
    subject.terms.benchmarks = AssessmentCase.Benchmarks(
      lower: inputs.lower_bound, red: inputs.red_threshold, green: inputs.green_threshold,
      optimum: inputs.optimum)
    return subject
  }
}

struct WeatherVector: Decodable {
  struct Inputs: Decodable {
    var kind: String
    var observations: [String: Double]
    var target, target_year: Double?
    var direction: String
  }
  struct Expected: Decodable { var symbol: String }
  var indicator: String
  var inputs: Inputs
  var expected: Expected
  var reproduced_by_rule: Bool

  var subject: AssessmentCase {
    let figures = inputs.observations.compactMap { year, value in Double(year).map { ($0, value) } }
    let goal: AssessmentCase.Goal =
      switch (inputs.target, inputs.target_year) {
      case (let value?, let due?): .reach(value, by: due)
      case (let value?, nil): .hold(value)
      default: .improve
      }
    return .exact(nil, figures, goal, AssessmentCase.Direction(word: inputs.direction))
  }
}

struct UNVector: Decodable {
  struct Inputs: Decodable {
    var base_year, base_value, current_year, current_value: Double
    var direction: String
    var target, target_year: Double?
  }
  struct Expected: Decodable { var status: String }
  var indicator: String
  var inputs: Inputs
  var expected: Expected
  var reproduced_by_rule: Bool

  var outcome: PublishedOutcome {
    let names = ["alcanzado": "on-track", "progreso": "fair", "retroceso": "regression"]
    let goal: AssessmentCase.Goal =
      inputs.target.map { .reach($0, by: inputs.target_year ?? 2030) } ?? .improve
    return PublishedOutcome(
      .exact(
        (inputs.base_year, inputs.base_value), [(inputs.current_year, inputs.current_value)], goal,
        AssessmentCase.Direction(word: inputs.direction)), category: names[expected.status])
  }
}

struct NutritionVector: Decodable {
  struct Inputs: Decodable {
    var reduction_share, baseline_year, target_year: Double?
    var indicator: String?
    var latest, current_aarr, required_aarr: Double?
  }
  struct Expected: Decodable {
    var required_aarr_percent: Double?
    var category: String?
  }
  var kind: String
  var inputs: Inputs
  var expected: Expected
}

struct EarnedValueVector: Decodable {
  struct Inputs: Decodable {
    var bac, pv, ev, ac, actual_time: Double?
    var pv_curve: [Double]?
  }
  struct Expected: Decodable {
    var spi, cpi, eac, sv, cv, etc, vac, tcpi_bac, tcpi_eac, eac_composite: Double?
    var percent_complete, es, sv_t, spi_t: Double?
    var error: String?
    var valid: Bool?
  }
  var inputs: Inputs
  var expected: Expected
}
