extension AuditFinding {
  /// The steps of the computation on one line.
  func computation(_ words: Words) -> String {
    steps.map { $0.text[words.language].sanitized }.reduce("") { line, step in
      if line.isEmpty { return step }
      // What follows from a reading stands behind its colon.
      if line.hasSuffix("：") { return line + step }
      return line + (line.hasSuffix(":") ? " " : words.of("；", "; ")) + step
    }
  }
}
