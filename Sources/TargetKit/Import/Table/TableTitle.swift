/// What stands above the header of a table: its title, and what the title tells of all rows.
struct TableTitle {
  /// The title, without the number of the table; `nil` if there is none.
  var title: String?
  /// The unit of all figures: 亿元 for `单位：亿元`.
  var unit: String?
  /// The place it speaks of: 江州市.
  var area: String?
  /// The years of the plan.
  var horizon: Period?
  /// The period that figures of columns without one speak of.
  var period: Period?

  init(_ view: SheetView, _ rows: [Int]) {
    for row in rows {
      for column in view.filled(row) {
        var text = TableWords.singleLine(view.own(row, column))
        if let (unit, rest) = Self.unit(text) {
          self.unit = unit
          text = rest
        }
        if title == nil, text.count > 2, !TableWords.isFootnote(text) || text.count <= 80 {
          title = Self.withoutTableNumber(text)
        }
        if period == nil { period = PeriodHeading(text)?.period }
      }
    }
    guard let title else { return }
    area = Self.area(title)
    horizon = Self.horizon(title)
  }

  /// The unit that a text states, and what stands before it.
  private static func unit(_ text: String) -> (unit: String, rest: String)? {
    let plain = Numerals.halfWidth(text).trimmedSpaces
    for start in ["单位:", "unit:", "Unit:"] {
      guard let place = plain.firstRange(of: start) else { continue }
      let unit = plain[place.upperBound...].prefix { $0 != ")" && $0 != "," && $0 != "、" }
      let name = String(unit).trimmedSpaces
      let rest = plain[..<place.lowerBound].prefix { $0 != "(" }
      return name.isEmpty ? nil : (name, String(rest).trimmedSpaces)
    }
    return nil
  }

  /// 表1, 附表 2, 专栏1 and Table 1 in front of a title.
  private static func withoutTableNumber(_ text: String) -> String {
    for start in ["附表", "附件", "专栏", "表", "Table ", "Annex "] where text.hasPrefix(start) {
      let rest = text.dropFirst(start.count).drop { $0 == " " }
      let number = rest.prefix { $0.isTableDigit || "一二三四五六七八九十.-".contains($0) }
      let name = rest.dropFirst(number.count).drop { " :：、.".contains($0) }
      if !number.isEmpty, !name.isEmpty { return String(name) }
    }
    return text
  }

  /// The place at the beginning of a title.
  private static func area(_ title: String) -> String? {
    let start = title.prefix(12)
    guard let end = start.lastIndex(where: { "市县区省州盟旗".contains($0) }) else { return nil }
    let name = start[...end]
    // 全市 and 我市 name no place, nor does 城市 in the middle of a sentence.
    guard 2...10 ~= name.count, name.allSatisfy(Self.isHan),
      !["全市", "我市", "全省", "全县", "全区", "城市", "地区"].contains(String(name))
    else { return nil }
    return String(name)
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { 0x4E00...0x9FFF ~= $0.value }
  }

  /// The years that a title names: “十五五”, 2026—2030年, 2026-2030.
  private static func horizon(_ title: String) -> Period? {
    let characters = Array(TableWords.folded(title))
    for (place, character) in characters.enumerated() {
      // 十五五 is not 十五 followed by 五.
      if character == "五", place >= 1, place + 1 >= characters.count || characters[place + 1] != "五"
      {
        // 十五五 before 十五: the longer name is meant.
        for length in [3, 2] where place + 1 >= length {
          let name = String(characters[(place + 1 - length)...place])
          if name.first == "十" || name.first == "二", let period = Period(name) { return period }
        }
      }
      guard character.isASCIIDigit, place + 9 <= characters.count else { continue }
      for length in [10, 9] where place + length <= characters.count {
        let text = String(characters[place..<place + length]).replacingDashes
        let years = text.split(separator: "/")
        guard years.count == 2, years.allSatisfy({ $0.utf8.count == 4 }) else { continue }
        if let period = Period(text), period.end.map({ $0 > period.start }) == true {
          return period
        }
      }
    }
    return nil
  }
}

extension String {
  /// The text with dashes between years as a slash.
  fileprivate var replacingDashes: String {
    var result = ""
    for character in self {
      if "-—–~至".contains(character) {
        if result.last != "/" { result.append("/") }
      } else if character != "年" {
        result.append(character)
      }
    }
    return result
  }
}

extension TableWords {
  /// A text of several lines in one: Chinese lines go on without a space.
  static func singleLine(_ text: String) -> String {
    guard text.contains(where: \.isNewline) else { return text.trimmedSpaces }
    var result = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let part = String(line).trimmedSpaces
      guard let last = result.last, let first = part.first else {
        result += part
        continue
      }
      result += (last.isASCII && first.isASCII ? " " : "") + part
    }
    return result
  }
}
