/// Why a method has no answer for a case.
///
/// The code is stable and meant for programs, the text for people. Methods of one's own may add
/// codes.
public struct Inapplicable: Error, Hashable, Sendable {
  /// A short stable name, in lower case with hyphens.
  public let code: String
  /// The reason in words.
  public let text: LocalizedText

  /// A reason.
  public init(_ code: String, _ text: LocalizedText) {
    self.code = code
    self.text = text
  }

  init(_ code: String, zh: String, en: String) {
    self.init(code, LocalizedText(zh: zh, en: en))
  }
}

extension Inapplicable {
  /// There is no baseline.
  public static let noBaseline = Self("no-baseline", zh: "没有基期值", en: "there is no baseline")

  /// There is no target value.
  public static let noTarget = Self("no-target", zh: "没有目标值", en: "there is no target value")

  /// There is a target value, and the method is for series without one.
  public static let hasTarget = Self(
    "has-target", zh: "该方法只用于没有目标值的指标", en: "the method is for series without a target value"
  )

  /// Nobody has said whether more or less is better.
  public static let noDirection = Self(
    "no-direction", zh: "没有说明增加还是减少为好", en: "nobody has said whether more or less is better")

  /// The method is for series in which less is better.
  public static let onlyReductions = Self(
    "only-reductions", zh: "该方法只用于降低为好的指标", en: "the method is for series in which less is better"
  )

  /// The goal is a level to hold every year, and the method measures the way to a target.
  public static let levelToHold = Self(
    "level-to-hold", zh: "目标是逐年守住的水平，不是到期达到的数值",
    en: "the goal is a level to hold every year, not a value to reach")

  /// The goal is a range to keep within, and the method knows one target value only.
  public static let rangeToKeep = Self(
    "range-to-keep", zh: "目标为区间值，不适用该方法",
    en: "the goal is a range to keep within, and the method knows a single value only")

  /// There is a baseline and no later reading.
  public static let nothingSinceBaseline = Self(
    "nothing-since-baseline", zh: "基期之后没有数据", en: "there is no figure later than the baseline")

  /// There are fewer readings than the method asks for.
  public static func tooFewFigures(needed: Int, given: Int) -> Self {
    Self(
      "too-few-figures", zh: "至少需要\(needed)个数据，只有\(given)个",
      en: """
        it needs at least \(needed) figure\(needed == 1 ? "" : "s") and there \
        \(given == 1 ? "is" : "are") \(given)
        """)
  }

  /// Two readings speak of the same time, or a time is no number.
  public static let unclearTimes = Self(
    "unclear-times", zh: "时间无效，或同一时间有两个数据",
    en: "a time is not a number, or two figures speak of the same time")

  /// The terms hold a number that is not finite.
  public static let unclearTerms = Self(
    "unclear-terms", zh: "目标或参数不是有限数", en: "the target or a parameter is not a finite number")

  /// Readings are so large that the formula leaves the range of floating point.
  public static let beyondNumbers = Self(
    "beyond-numbers", zh: "计算超出数值范围", en: "the calculation leaves the range of numbers")

  /// The baseline is zero.
  public static let zeroBase = Self(
    "zero-base", zh: "基期为0，增长率无定义", en: "the baseline is zero, so no growth rate is defined")

  /// The baseline is negative.
  public static let negativeBase = Self(
    "negative-base", zh: "基期为负，增长率无定义",
    en: "the baseline is negative, so no growth rate is defined")

  /// The latest value and the baseline have opposite signs.
  public static let signChange = Self(
    "sign-change", zh: "数值变了正负号，增长率无定义",
    en: "the values change sign, so no growth rate is defined")

  /// The latest value is zero or negative.
  public static let valueNotPositive = Self(
    "value-not-positive", zh: "数值为0或负，无法计算", en: "a value is zero or negative")

  /// The target is zero.
  public static let zeroTarget = Self(
    "zero-target", zh: "目标为0，所需增长率无定义",
    en: "the target is zero, so no required growth rate is defined")

  /// The target and the baseline have opposite signs, or the target is not positive.
  public static let targetSign = Self(
    "target-sign", zh: "目标值的正负号与基期不同", en: "the target does not have the sign of the baseline")

  /// The target equals the baseline: there is no way to go.
  public static let targetIsBaseline = Self(
    "target-is-baseline", zh: "目标等于基期，没有要走的路程",
    en: "the target equals the baseline, so there is no way to go")

  /// The baseline already meets the target.
  public static let metAtBaseline = Self(
    "met-at-baseline", zh: "基期已达到目标，没有要走的路程",
    en: "the baseline already meets the target, so there is no way to go")

  /// The target is not later than the start of the period.
  public static let dueNotLater = Self(
    "due-not-later", zh: "到期时间不晚于起点", en: "the target is not due after the start")

  /// No time has passed since the start of the period.
  public static let noTimeElapsed = Self(
    "no-time-elapsed", zh: "起点以来没有经过时间", en: "no time has passed since the start")

  /// The method needs the publisher's reference values for the indicator.
  public static let noBenchmarks = Self(
    "no-benchmarks", zh: "没有该指标的参照值（下限、红线、绿线、最优值）",
    en: "the reference values of the indicator (lower, red, green, optimum) are not given")

  /// The reference values do not lie in order.
  public static let benchmarksOutOfOrder = Self(
    "benchmarks-out-of-order", zh: "参照值次序不对", en: "the reference values are not in order")

  /// There is no planned path.
  public static let noPath = Self(
    "no-path", zh: "没有分阶段的计划路径", en: "there is no planned path of milestones")

  /// The planned path goes back somewhere.
  public static let pathGoesBack = Self(
    "path-goes-back", zh: "计划路径有回退，不是累计的", en: "the planned path goes back somewhere")
}
