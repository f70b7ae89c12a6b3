// Written by EvidenceTests with RECORD_EVIDENCE=1, which count; do not edit.

extension AssessmentMethod.Tally {
  /// Published outcomes reproduced, by method.
  static let counted: [String: AssessmentMethod.Tally] = [:]
}
