import TargetKit

/// How a command ended; the numbers are frozen, since scripts rest on them.
enum ExitCode: Int32, Sendable, CaseIterable {
  /// All well.
  case success = 0
  /// The check failed: something that the user chose to fail on was found.
  case failure = 1
  /// No judgement: input that cannot be read or is invalid, or nothing to judge.
  case unjudged = 2
  /// A wrong call.
  case usage = 64
}

extension ExitCode {
  /// What the number means, for the help.
  var meaning: LocalizedText {
    switch self {
    case .success: LocalizedText(zh: "一切正常", en: "all well")
    case .failure:
      LocalizedText(
        zh: "检查未通过：出现了 --fail-on 或 --check 所指的情况",
        en: "the check failed: something that --fail-on or --check names was found")
    case .unjudged:
      LocalizedText(
        zh: "无法评价：输入无法读取或有错误，或没有可评价的内容；优先于 1",
        en:
          "could not judge: input unreadable or invalid, or nothing to judge; outranks 1")
    case .usage: LocalizedText(zh: "命令用法不对", en: "a wrong call")
    }
  }
}
