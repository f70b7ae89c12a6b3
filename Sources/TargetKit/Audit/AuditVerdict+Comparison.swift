extension AuditVerdict {
  /// What a comparison that is true or false makes of a finding.
  init(_ result: ComparisonResult) {
    self =
      switch result {
      case .holds: .holds
      case .withinRounding: .withinRounding
      case .fails: .contradicts
      case .undecided: .uncheckable
      }
  }
}
