import TargetKit

/// What the options that several commands share mean.
extension Call {
  /// The day of the review: as asked for, else today.
  func asOf() throws(UsageError) -> CalendarDate {
    if let day = try arguments.day(.asOf) { return day }
    if let today = environment.today() { return today }
    throw UsageError(
      zh: "系统时钟不在公元 1 至 9999 年之间", en: "the system's clock is beyond the years 1 to 9999",
      remedy: LocalizedText(zh: "请给出 --as-of", en: "give --as-of"))
  }

  /// Whether plans may name files outside the folders that are read.
  var allowsOutside: Bool { arguments.has(.allowOutside) }

  /// Language, width and colour of a report.
  func reportOptions() throws(UsageError) -> ReportOptions {
    // A report that goes to a file is not for this terminal.
    let isToFile = outputFile != nil
    let usesColor =
      switch arguments.choice(.color, ColorChoice.self) ?? .auto {
      case .auto: environment.allowsColor && !isToFile
      case .always: true
      case .never: false
      }
    return ReportOptions(
      language: language, width: try arguments.lineWidth() ?? (isToFile ? 80 : environment.width),
      usesColor: usesColor, isQuiet: arguments.has(.quiet), listsAll: arguments.has(.allTargets))
  }

  /// What makes a check fail.
  func gate() throws(UsageError) -> Gate {
    guard arguments.has(.failOn) else {
      return arguments.has(.against) ? Gate(Gate.standard.failures.union([.moved])) : .standard
    }
    let names = arguments.names(.failOn)
    try refuseNeverWithOthers(names)
    if names.contains(Gate.Failure.moved.rawValue), !arguments.has(.against) {
      throw UsageError(
        zh: "--fail-on moved 需要旧版本", en: "--fail-on moved needs an older version",
        remedy: LocalizedText(zh: "请给出 --against OLD", en: "give --against OLD"))
    }
    return Gate(Set(names.compactMap(Gate.Failure.init(rawValue:))))
  }

  /// `never` beside something else says two things at once.
  func refuseNeverWithOthers(_ names: [String]) throws(UsageError) {
    guard names.contains("never"), Set(names).count > 1 else { return }
    throw UsageError(
      zh: "--fail-on never 不能与其他情况并用", en: "--fail-on never cannot be combined",
      remedy: LocalizedText(zh: "二者取一", en: "choose one"))
  }
}
