extension Indicator {
  /// What is held of its growth beforehand: that it goes the way that is stated to be better.
  var growthPrior: GrowthPrior? {
    switch better {
    case .more: .growing
    case .less: .falling
    case .within: .neutral
    case nil: nil
    }
  }

  /// What its figures count.
  var nature: SeriesNature { measure == .growth ? .growthRate : .level }
}
