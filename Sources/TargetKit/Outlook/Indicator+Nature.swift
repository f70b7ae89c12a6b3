extension Indicator {
  /// What is held of its growth beforehand: what the plan states, else that it goes the way that is
  /// stated to be better.
  var growthPrior: GrowthPrior? {
    switch tendency {
    case .rising: return .growing
    case .falling: return .falling
    case Tendency.none?: return .neutral
    case nil: break
    }
    return switch better {
    case .more: .growing
    case .less: .falling
    case .within: .neutral
    case nil: nil
    }
  }

  /// What its figures count.
  var nature: SeriesNature { measure == .growth ? .growthRate : .level }
}
