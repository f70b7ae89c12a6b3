/// Why a series cannot be projected.
public enum ProjectionError: Error, Hashable, Sendable {
  /// The method needs `needed` figures and has `given`.
  case tooFewFigures(needed: Int, given: Int)
  /// The figure at `index` is not a number, or infinite where it may not be.
  case notFinite(index: Int)
  /// The method works on logarithms and the figure at `index` is zero or negative.
  case notPositive(index: Int)
  /// The figure at `index` is dated as the one before it, or earlier.
  case notLater(index: Int)
  /// The figure at `index` lies outside the limits that were stated for the series.
  case outsideLimits(index: Int)
  /// The date asked about is not after the latest figure, or more than the longest horizon after it.
  case dateOutOfRange
  /// The horizon is below 1 or above `longest`.
  case horizonOutOfRange(longest: Int)
  /// The regressors are linearly dependent, or fewer figures than coefficients.
  case dependentRegressors
  /// A parameter lies outside the range its documentation states.
  case invalidParameter(String)
  /// The series says nothing of its own scale: all figures are zero, or at the same limit.
  case noScale
  /// A result lies outside the range of `Double`.
  case beyondRange
}

extension ProjectionError: CustomStringConvertible {
  /// One sentence in English: what is wrong and what would be right.
  public var description: String { reason[.english] }

  /// What is wrong and what would be right, in both languages.
  public var reason: LocalizedText {
    switch self {
    case .tooFewFigures(let needed, let given):
      LocalizedText(
        zh: "有 \(given) 个数据，需要 \(needed) 个",
        en: "\(given) figure\(given == 1 ? "" : "s"), and \(needed) are needed")
    case .notFinite(let index):
      LocalizedText(
        zh: "第 \(index + 1) 个数据不是有限的数", en: "figure \(index + 1) is not a finite number")
    case .notPositive(let index):
      LocalizedText(
        zh: "第 \(index + 1) 个数据不大于零，无法取对数",
        en: "figure \(index + 1) is not above zero, and logarithms are taken")
    case .notLater(let index):
      LocalizedText(
        zh: "第 \(index + 1) 个数据的时间不晚于前一个；每个时间一个数据，按先后排列",
        en:
          "figure \(index + 1) is not later than the one before it; give one figure a date, in order"
      )
    case .outsideLimits(let index):
      LocalizedText(
        zh: "第 \(index + 1) 个数据超出序列的界限",
        en: "figure \(index + 1) lies outside the limits of the series")
    case .dateOutOfRange:
      LocalizedText(
        zh: "时间应晚于最新数据，且不能太远",
        en: "the date must be after the latest figure, and not too far from it")
    case .horizonOutOfRange(let longest):
      LocalizedText(zh: "期数应为 1 至 \(longest)", en: "the horizon must be from 1 to \(longest)")
    case .dependentRegressors:
      LocalizedText(
        zh: "自变量线性相关，或数据少于系数",
        en: "the regressors are linearly dependent, or there are fewer figures than coefficients")
    case .invalidParameter(let what): LocalizedText(zh: "参数不合要求：\(what)", en: what)
    case .noScale:
      LocalizedText(
        zh: "所有数据都是零或都在界限上，看不出会变动多少",
        en: "all figures are zero or at the limit, so nothing says how far they may move")
    case .beyondRange:
      LocalizedText(
        zh: "结果超出可计算的范围",
        en: "the result lies outside the range of floating-point numbers")
    }
  }
}
