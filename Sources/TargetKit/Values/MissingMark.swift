/// The marks that stand in tables where there is no figure.
enum MissingMark {
  /// Whether a text is nothing but such a mark: `-`, `—`, `…`, `..`, `:`, `n/a`, 暂无.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    return marks.contains(Numerals.halfWidth(text)[...].trimmed.lowercased())
  }

  private static let marks: Set<String> = [
    "-", "--", "---", "–", "—", "——", "―", "─", "/", "\\", "…", "……", "..", "...", ":",
    "n/a", "n.a.", "n.a", "na", "#n/a", "null", "暂无", "暂无数据", "无数据", "未公布",
    "不适用", "缺", "缺失",
  ]

  private static let longest = marks.map(\.utf8.count).max() ?? 0
}
