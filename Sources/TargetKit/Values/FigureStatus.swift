/// How final a published figure is.
///
/// Final and revised figures decide. Preliminary ones and estimates decide for the time being; a
/// forecast decides nothing, and a withdrawn figure is none any more.
public enum FigureStatus: String, Hashable, Sendable, CaseIterable {
  /// 最终: what its publisher stands by; also what says nothing about itself.
  case final
  /// 初步: to be replaced by a final figure.
  case preliminary
  /// 预计, once its period is over: reckoned, not counted.
  case estimate
  /// 预测, and whatever is published before its period is over.
  case forecast
  /// 核实: takes the place of an earlier figure.
  case revised
  /// 撤回: the figures published before for the same period count no more.
  case withdrawn

  /// Reads a status as people and statistics offices write it: `preliminary`, `p`, 初步, `e`, 预计,
  /// `f`, `r`, 核实, 撤回, in any case.
  ///
  /// 预计 is an estimate here; before its period is over it is a forecast, which the date of
  /// publication tells.
  public init?(_ text: String) {
    let word = Numerals.halfWidth(text)[...].trimmed
    guard word.utf8.count <= Self.longestWord, let status = Self.words[word.lowercased()] else {
      return nil
    }
    self = status
  }

  private static let spellings: [(FigureStatus, String)] = [
    (.final, "final a actual normal 最终 最终数 正式 正式数 终值 年报 年报数 定案 定案数"),
    (
      .preliminary,
      """
      preliminary provisional p prelim prov flash 初步 初步数 初值 初步核算 初步核算数 初步统计 初步统计数 \
      初步测算 快报 快报数 速报 暂定
      """
    ),
    (
      .estimate,
      "estimate estimated e est expected 预计 预计数 预计值 估计 估计数 估计值 估算 估算数 推算 推算数 测算 测算数"
    ),
    (.forecast, "forecast f projection projected 预测 预测数 预测值"),
    (.revised, "revised r 修订 修订数 修正 修正数 核实 核实数 最终核实 最终核实数"),
    (.withdrawn, "withdrawn retracted 撤回 撤销 作废"),
  ]

  private static let words: [String: FigureStatus] = {
    var words: [String: FigureStatus] = [:]
    for (status, spelling) in spellings {
      for word in spelling.split(separator: " ") { words[String(word)] = status }
    }
    return words
  }()

  private static let longestWord = words.keys.map(\.utf8.count).max() ?? 0

  // MARK: - Beside a figure

  /// Takes the status off a figure that states it: `12.3 p`, `5.4（预计）`, 预计5.4.
  ///
  /// - Returns: The figure alone and its status; `nil` where the text states none.
  static func stated(in text: String) -> (figure: String, status: FigureStatus)? {
    guard let last = text.utf8.last, text.utf8.count <= FigurePhrase.longestText else { return nil }
    let isMarked =
      last == UInt8(ascii: ")") || last == 0x89 || last == UInt8(ascii: "]")
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= last | 0x20
    if isMarked, let marked = behind(text) { return marked }
    return before(text)
  }

  private static func behind(_ text: String) -> (figure: String, status: FigureStatus)? {
    let plain = Numerals.halfWidth(text)[...].trimmed
    let (mark, rest): (Substring, Substring)
    if let close = plain.last, close == ")" || close == "]" {
      guard let open = plain.lastIndex(of: close == ")" ? "(" : "[") else { return nil }
      mark = plain[plain.index(after: open)...].dropLast()
      rest = plain[..<open]
    } else if let space = plain.lastIndex(where: { $0.isWhitespace }) {
      mark = plain[plain.index(after: space)...]
      rest = plain[..<space]
    } else {
      // 12.3p: the letter of a statistics office right behind the digits.
      guard let letter = plain.last, "aefpr".contains(letter), let digit = plain.dropLast().last,
        digit.isASCIIDigit || digit == "%"
      else { return nil }
      mark = plain.suffix(1)
      rest = plain.dropLast()
    }
    guard let status = FigureStatus(String(mark)), status != .withdrawn else { return nil }
    let figure = String(rest.trimmed)
    return figure.isEmpty ? nil : (figure, status)
  }

  private static let leadingWords: [(String, FigureStatus)] = [
    ("初步核算", .preliminary), ("初步统计", .preliminary), ("初步测算", .preliminary),
    ("预计", .estimate), ("估计", .estimate), ("预测", .forecast),
  ]

  private static func before(_ text: String) -> (figure: String, status: FigureStatus)? {
    guard let first = text.utf8.first, first >= 0xE4 else { return nil }
    for (word, status) in leadingWords where text.utf8.starts(with: word.utf8) {
      let rest = text[...].dropping(first: word.utf8.count).trimmed
      return rest.isEmpty ? nil : (String(rest), status)
    }
    return nil
  }
}
