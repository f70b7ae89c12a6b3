/// The working of one evaluation of a rule: what went in, each step, and what was asked of it.
///
/// A person can redo it by hand. Formulas are plain text over the symbols of inputs and earlier
/// steps, with `+ - * / ^`, parentheses, the functions `ln`, `exp`, `abs`, `min`, `max` and
/// `sqrt`, `round2` (to two decimals) and, in a check, one comparison.
public struct Worksheet: Hashable, Sendable {
  /// A number that goes into the working.
  public struct Input: Hashable, Sendable {
    /// The symbol formulas use for it.
    public let symbol: String
    /// What it is.
    public let name: LocalizedText
    /// Its value.
    public let value: Double
  }

  /// A line of the working.
  public struct Step: Hashable, Sendable {
    /// What a line yields.
    public enum Result: Hashable, Sendable {
      /// A number, which later lines call by this symbol.
      case value(symbol: String, Double)
      /// Whether the condition of the line holds.
      case check(Bool)
    }

    /// What is worked out, or asked.
    public let name: LocalizedText
    /// The formula, or the condition.
    public let formula: String
    /// What comes out.
    public let result: Result
  }

  /// The numbers that go in.
  public private(set) var inputs: [Input] = []
  /// The lines, in order.
  public private(set) var steps: [Step] = []
  /// Deviations from the plain rule that were made use of.
  public private(set) var notes: [LocalizedText] = []
  /// Whether anything is written down; a rule is also evaluated where nobody reads the working.
  public let isRecording: Bool

  /// An empty sheet.
  public init(isRecording: Bool = true) {
    self.isRecording = isRecording
  }

  /// Writes down an input, once.
  public mutating func input(
    _ symbol: String, _ name: @autoclosure () -> LocalizedText, _ value: Double
  ) {
    guard isRecording, !inputs.contains(where: { $0.symbol == symbol }) else { return }
    inputs.append(Input(symbol: symbol, name: name(), value: value))
  }

  /// Writes down a step and hands its value on.
  ///
  /// - Parameters:
  ///   - symbol: What later formulas call the value.
  ///   - name: What is worked out.
  ///   - formula: How, over the symbols known so far.
  ///   - value: The value.
  /// - Returns: The value.
  @discardableResult
  public mutating func step(
    _ symbol: String, _ name: @autoclosure () -> LocalizedText,
    _ formula: @autoclosure () -> String,
    _ value: Double
  ) -> Double {
    guard isRecording else { return value }
    steps.append(
      Step(name: name(), formula: formula(), result: .value(symbol: symbol, value)))
    return value
  }

  /// Writes down a condition and hands on whether it holds.
  @discardableResult
  public mutating func check(
    _ condition: @autoclosure () -> String, _ name: @autoclosure () -> LocalizedText, _ holds: Bool
  ) -> Bool {
    guard isRecording else { return holds }
    steps.append(Step(name: name(), formula: condition(), result: .check(holds)))
    return holds
  }

  /// Writes down that the rule was departed from.
  public mutating func note(_ text: @autoclosure () -> LocalizedText) {
    guard isRecording else { return }
    notes.append(text())
  }
}

extension Worksheet {
  /// Writes down the two ends of a series: `y0` at `t0`, `y` at `t`.
  mutating func ends(_ base: ExactCase.Point, _ latest: ExactCase.Point) {
    guard isRecording else { return }
    input("y0", .text("基期值", "baseline"), base.value)
    input("t0", .text("基期时间", "time of the baseline"), base.time)
    input("y", .text("最新值", "latest value"), latest.value)
    input("t", .text("最新值时间", "time of the latest value"), latest.time)
  }

  /// Writes down the target `T` due at `D`.
  mutating func target(_ value: Double, due: Double) {
    guard isRecording else { return }
    input("T", .text("目标值", "target"), value)
    input("D", .text("到期时间", "time the target is due"), due)
  }

  /// Writes down the direction `d`, 1 if more is better and -1 if less is.
  mutating func direction(_ sign: Double) {
    input("d", .text("方向（增为好1，减为好-1）", "direction (1 if more is better, -1 if less)"), sign)
  }
}

extension LocalizedText {
  /// A text in both languages, Chinese first.
  static func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }
}
