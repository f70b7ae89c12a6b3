/// Words of tables in one spelling, so that they can be compared.
enum TableWords {
  /// The text in half width and small letters, without white space, its brackets in one form.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Numerals.halfWidth(text).lowercased().unicodeScalars {
      switch scalar {
      case "〔", "［", "【", "﹝": result.append("[")
      case "〕", "］", "】", "﹞": result.append("]")
      case "／": result.append("/")
      case _ where scalar.properties.isWhitespace: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without a remark in round brackets at its end, if something is left.
  static func withoutBrackets(_ text: String) -> String { bracketed(text)?.name ?? text }

  /// A name and what stands in round brackets behind it: 地区生产总值 and 亿元 for 地区生产总值（亿元）.
  static func bracketed(_ text: String) -> (name: String, remark: String)? {
    let plain = text.trimmedSpaces
    guard let last = plain.last, last == ")" || last == "）" else { return nil }
    var depth = 0
    var index = plain.endIndex
    while index > plain.startIndex {
      index = plain.index(before: index)
      let character = plain[index]
      if character == ")" || character == "）" { depth += 1 }
      if character == "(" || character == "（" { depth -= 1 }
      guard depth == 0 else { continue }
      let name = String(plain[..<index]).trimmedSpaces
      let remark = String(plain[plain.index(after: index)...].dropLast()).trimmedSpaces
      return name.isEmpty || remark.isEmpty ? nil : (name, remark)
    }
    return nil
  }

  /// Whether a cell says that there is nothing: `-`, `/`, `…`, or only spaces.
  static func isNone(_ text: String) -> Bool {
    let plain = folded(text)
    return plain.isEmpty || plain == "无" || plain == "空" || MissingMark.isOne(plain)
  }

  /// Whether a row that holds this text alone is a footnote or the source of the table.
  static func isFootnote(_ text: String) -> Bool {
    let plain = folded(text)
    if footnoteStarts.contains(where: { plain.hasPrefix($0) }) { return true }
    return text.count > 40 || plain.contains("。")
  }

  private static let footnoteStarts = [
    "注:", "注：", "注1", "注2", "备注", "说明:", "说明：", "资料来源", "数据来源", "来源:", "*", "①", "②", "③",
    "[1]", "note", "source", "1)", "填报说明", "填表说明", "制表", "审核", "填报人",
  ]

  /// Whether a row of this name adds up others: 合计, 总计, 全市合计, total.
  static func isTotal(_ text: String) -> Bool {
    let plain = folded(text)
    return ["合计", "总计", "小计", "共计", "total", "subtotal", "grandtotal", "sum"].contains(plain)
      || plain.hasSuffix("合计") || plain.hasSuffix("总计")
  }

  /// The text without a number in front: 经济发展 for `一、经济发展`, `（一）经济发展` and `1. 经济发展`.
  static func withoutNumbering(_ text: String) -> String {
    let plain = text.trimmedSpaces
    var rest = plain[...]
    if let first = rest.first, "(（".contains(first) {
      let inside = rest.dropFirst().prefix { "一二三四五六七八九十0123456789".contains($0) }
      let after = rest.dropFirst(1 + inside.count)
      guard !inside.isEmpty, let close = after.first, ")）".contains(close) else { return plain }
      rest = after.dropFirst()
    } else {
      let number = rest.prefix { "一二三四五六七八九十".contains($0) }
      let digits = number.isEmpty ? rest.prefix { $0.isASCIIDigit } : number
      let after = rest.dropFirst(digits.count)
      guard !digits.isEmpty, digits.count <= 3, let mark = after.first else { return plain }
      // 1.5 is a number, 5G is a name.
      let isMark = "、.．)）".contains(mark) && after.dropFirst().first?.isASCIIDigit != true
      guard isMark || number.isEmpty && mark == " " else { return plain }
      rest = after.dropFirst()
    }
    let name = String(rest).trimmedSpaces
    return name.isEmpty ? plain : name
  }
}

extension Character {
  /// Whether it is a digit, in half or full width; 万 and 亿 are none.
  var isTableDigit: Bool { isASCIIDigit || self >= "０" && self <= "９" }
}
