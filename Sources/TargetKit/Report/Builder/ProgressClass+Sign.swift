extension ProgressClass {
  /// The class as mark and word; the same mark always comes with a different word.
  public var sign: ReportSign {
    switch self {
    case .achievedEarly: sign("✓", "提前实现", "achieved early", .good)
    case .achieved: sign("✓", "如期实现", "achieved", .good)
    case .holding: sign("=", "保持在目标范围内", "holding so far", .fair)
    case .faster: sign("+", "快于预期", "faster than expected", .good)
    case .asExpected: sign("=", "基本符合预期", "broadly as expected", .fair)
    case .behind: sign("-", "滞后", "behind", .poor)
    case .missed: sign("✗", "未实现", "missed", .bad)
    case .unreported: sign("?", "到期未公布", "due but unpublished", .unclear)
    case .undetermined: sign("?", "无法判定", "undetermined", .unclear)
    case .stale: sign(".", "数据未及时更新", "out of date", .open)
    case .notRated: sign(".", "无法评价", "not rated", .open)
    case .noFigure: sign(".", "尚无数据", "no figure yet", .open)
    case .incomplete: sign("?", "表述不完整", "target incomplete", .unclear)
    }
  }

  private func sign(
    _ mark: String, _ zh: String, _ en: String, _ tone: ReportSign.Tone
  ) -> ReportSign {
    ReportSign(mark, LocalizedText(zh: zh, en: en), tone)
  }
}

extension Verdict {
  /// The verdict on a target without a number, as mark and word.
  func sign(isEarly: Bool) -> ReportSign {
    let word = LocalizedText.both { $0.outcome(self, isEarly: isEarly) }
    return switch self {
    case .met: ReportSign("✓", word, .good)
    case .missed: ReportSign("✗", word, .bad)
    case .pending: ReportSign(".", word, .open)
    case .unreported, .undetermined, .incomplete: ReportSign("?", word, .unclear)
    }
  }
}
