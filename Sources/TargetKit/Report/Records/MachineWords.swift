// The words of machine formats, as bytes that are known beforehand.

extension TargetTable.Comparison {
  /// The sign of a plain comparison; `nil` where the details say what is asked for.
  var sign: StaticString? {
    switch self {
    case .atLeast: ">="
    case .moreThan: ">"
    case .atMost: "<="
    case .lessThan: "<"
    case .equal: "="
    case .detailed: nil
    }
  }
}

extension Requirement.Kind {
  /// The name in machine formats.
  var code: StaticString {
    switch self {
    case .level: "level"
    case .about: "about"
    case .growth: "growth"
    case .cumulative: "cumulative"
    case .change: "change"
    case .hold: "hold"
    case .relative: "relative"
    }
  }
}

extension HoldStanding {
  /// The name in machine formats.
  var code: StaticString {
    switch self {
    case .holding: "holding"
    case .broken: "broken"
    case .kept: "kept"
    case .reached: "reached"
    }
  }
}

extension Reading.Bound {
  /// The name in machine formats.
  var code: StaticString {
    switch self {
    case .exact: "exact"
    case .atLeast: "at-least"
    case .moreThan: "more-than"
    case .atMost: "at-most"
    case .lessThan: "less-than"
    case .about: "about"
    case .nearly: "nearly"
    case .somewhatMore: "somewhat-more"
    }
  }

  /// The sign before the number in the shortest form that reads back.
  var shortSign: StaticString {
    switch self {
    case .exact: ""
    case .atLeast: ">="
    case .moreThan: ">"
    case .atMost: "<="
    case .lessThan: "<"
    case .about: "~"
    case .nearly: "近"
    case .somewhatMore: ""
    }
  }
}

extension FigureStatus {
  /// The name in machine formats.
  var code: StaticString {
    switch self {
    case .final: "final"
    case .preliminary: "preliminary"
    case .estimate: "estimate"
    case .forecast: "forecast"
    case .revised: "revised"
    case .withdrawn: "withdrawn"
    }
  }
}
