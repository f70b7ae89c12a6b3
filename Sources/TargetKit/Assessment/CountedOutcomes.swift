// Written by EvidenceTests with RECORD_EVIDENCE=1, which count; do not edit.

extension AssessmentMethod.Tally {
  /// Published outcomes reproduced, by method.
  static let counted: [String: AssessmentMethod.Tally] = [
    "earned-schedule": AssessmentMethod.Tally(reproduced: 4, of: 4),
    "earned-value": AssessmentMethod.Tally(reproduced: 9, of: 9),
    "german-weather": AssessmentMethod.Tally(reproduced: 193, of: 205),
    "open-sdg": AssessmentMethod.Tally(reproduced: 206, of: 206),
    "sdsn": AssessmentMethod.Tally(reproduced: 290, of: 290),
    "sdsn-trend": AssessmentMethod.Tally(reproduced: 153, of: 170),
    "un-2023": AssessmentMethod.Tally(reproduced: 19, of: 20),
    "who-unicef": AssessmentMethod.Tally(reproduced: 2, of: 2),
  ]
}
