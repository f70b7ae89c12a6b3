/// A figure of a passage with where it stands, or a number that is none with the reason.
struct FigureMention: Sendable {
  var figure: FigureScanner.Figure
  /// Why the number is left; `nil` for a figure.
  var left: ReasonLeft?
}

/// Finds the figures of a passage: all numbers but those of dates.
struct FigureReader {
  let text: [Unicode.Scalar]
  let dates: [DateMention]
  private(set) var mentions: [FigureMention] = []

  init(_ text: [Unicode.Scalar], dates: [DateMention], impossible: [Range<Int>]) {
    self.text = text
    self.dates = dates
    var gap = 0
    let masks = (dates.map(\.range) + impossible).sorted { $0.lowerBound < $1.lowerBound }
    for mask in masks + [text.count..<text.count] {
      if mask.lowerBound > gap { read(gap..<mask.lowerBound) }
      gap = max(gap, mask.upperBound)
    }
    for range in impossible {
      mentions.append(
        FigureMention(
          figure: FigureScanner.Figure(
            range: range, number: range, value: .zero, upper: nil, unit: nil, wording: .bare,
            isNumeral: false, wordsStart: range.lowerBound), left: .impossibleDate))
    }
    if !impossible.isEmpty {
      mentions.sort { $0.figure.number.lowerBound < $1.figure.number.lowerBound }
    }
    shareUnits()
    markBaselines()
    markThresholds()
    readRanks()
  }

  private mutating func read(_ range: Range<Int>) {
    var place = range.lowerBound
    while let figure = FigureScanner.standard.next(in: text, from: place, to: range.upperBound) {
      mentions.append(FigureMention(figure: figure, left: leaving(figure)))
      place = max(figure.range.upperBound, place + 1)
    }
  }

  // MARK: - What is no figure

  private func scalar(_ place: Int) -> Unicode.Scalar {
    text.indices.contains(place) ? text[place] : " "
  }

  private func leaving(_ figure: FigureScanner.Figure) -> ReasonLeft? {
    let (start, end) = (figure.number.lowerBound, figure.number.upperBound)
    let before = scalar(start - 1)
    let after = scalar(end)
    if before == "第" { return .ordinal }
    if before.isLetter || before == "." || before == "/" || before == "_" { return .name }
    if before == "-", scalar(start - 2).isLetter || scalar(start - 2).isDigit { return .name }
    if before == "：" && scalar(start - 2).isDigit || after == "：" && scalar(end + 1).isDigit {
      return .ratio
    }
    if figure.unit == nil, isNumbering(figure) { return .numbering }
    if figure.isNumeral, let reason = numeralReason(figure, before, after) { return reason }
    if figure.unit == nil, after.isLetter || after == "#" || after == "号" || after == "版" {
      return .name
    }
    if isInLabel(figure.number) { return .label }
    if figure.unit?.dimension == .calendarTime || figure.unit?.dimension == .duration,
      figure.wording == .bare,
      Self.spanEnds.match(
        text, at: figure.range.upperBound, in: figure.range.upperBound..<text.count) != nil
    {
      return .span
    }
    if before == "每"
      || Self.spans.match(text, endingAt: figure.wordsStart, in: max(0, start - 6)..<start) != nil,
      figure.unit?.dimension == .calendarTime || figure.unit?.dimension == .duration
        || before == "每"
    {
      return .span
    }
    return nil
  }

  private static let spanEnds = WordList("累计 内 间 来 以来 后 前 平均")
  private static let spans = WordList("连续 时隔 历时 为期 近 过去 未来 每")

  private func isRank(_ place: Int) -> Bool {
    Self.rankLeads.match(text, endingAt: place, in: max(0, place - 4)..<place) != nil
  }

  private static let rankLeads = WordList("居 列 全省 全市 全国 全区 位 排名 排 世界 全球 西部 名列 排在 全县 中部 东部 地区 列全")

  private func isNumbering(_ figure: FigureScanner.Figure) -> Bool {
    let (start, end) = (figure.number.lowerBound, figure.number.upperBound)
    let after = scalar(end)
    guard end - start <= 3 else { return false }
    if scalar(start - 1) == "（", after == "）" { return true }
    guard after == "." || after == "、" || after == ")" else { return false }
    if after == "、", Self.isNumberStart(scalar(end + 1)) { return false }
    let before = scalar(start - 1)
    return start == 0 || before == "。" || before == "；" || before == " "
  }

  private static func isNumberStart(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit }

  private func numeralReason(
    _ figure: FigureScanner.Figure, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> ReasonLeft? {
    guard let unit = figure.unit, unit.symbol != "角" else { return .name }
    if unit.dimension == .calendarTime || unit.dimension == .duration, figure.wording == .bare {
      return .span
    }
    if unit.symbol == "大", figure.value > .one, before != "第",
      after.value >= 0x4E00, !Self.numerals.contains(after)
    {
      return .structure
    }
    if unit.dimension.isCounted {
      guard figure.value > .one, Self.concrete.contains(unit.symbol), after != "体", after != "化"
      else { return .name }
      if scalar(figure.number.lowerBound - 1) == "“" || Self.numerals.contains(before) {
        return .name
      }
    } else if unit.dimension == .number {
      return .name
    }
    return nil
  }

  private static let concrete: Set<String> = [
    "个", "家", "类", "项", "种", "所", "座", "条", "台", "套", "件", "名", "人", "户", "处", "张", "支",
    "艘", "辆", "架", "万", "亿", "个省", "对", "宗", "起", "篇", "部", "例",
  ]
  private static let numerals = Set("一二三四五六七八九十百千万亿双首零".unicodeScalars)

  /// Whether a number stands in short quotation marks: “15分钟生活圈”.
  private func isInLabel(_ number: Range<Int>) -> Bool {
    var place = number.lowerBound - 1
    while place >= 0, number.lowerBound - place <= 16 {
      if text[place] == "”" || text[place] == "。" || text[place] == "，" { return false }
      if text[place] == "“" {
        var end = number.upperBound
        while end < text.count, end - place <= 20 {
          if text[end] == "”" { return true }
          if text[end] == "，" || text[end] == "。" { return false }
          end += 1
        }
        return false
      }
      place -= 1
    }
    return false
  }

  // MARK: - Ranks and baselines

  /// 从3万支增加到4万支: the first figure is what the second is counted from.
  private mutating func markBaselines() {
    for index in mentions.indices.dropLast() where mentions[index].left == nil {
      let figure = mentions[index].figure
      let next = mentions[index + 1].figure
      let between = figure.range.upperBound..<next.number.lowerBound
      guard !between.isEmpty, between.count <= 20,
        !text[between].contains(where: { $0 == "，" || $0 == "。" }),
        text[between].contains(where: { $0 == "到" || $0 == "至" })
      else { continue }
      let before = max(0, figure.wordsStart - 14)..<figure.wordsStart
      if Self.origins.last(text, in: before) != nil { mentions[index].left = .baseline }
    }
  }

  private static let origins = WordList("从 由 自")

  /// 1所200张床位以上的养老机构: the second figure tells which ones are counted.
  private mutating func markThresholds() {
    for index in mentions.indices.dropFirst() where mentions[index].left == nil {
      let figure = mentions[index].figure
      let before = mentions[index - 1].figure
      guard mentions[index - 1].left == nil, before.unit?.dimension.isCounted == true,
        figure.number.lowerBound - before.range.upperBound < 12,
        !text[before.range.upperBound..<figure.number.lowerBound].contains(where: {
          "，。；、和".unicodeScalars.contains($0)
        }),
        text[figure.range.upperBound..<min(text.count, figure.range.upperBound + 5)].contains("的")
      else { continue }
      mentions[index].left = .threshold
    }
  }

  /// 居全省第四: a place among others is no amount.
  private mutating func readRanks() {
    var ranks: [FigureMention] = []
    for place in text.indices.dropFirst() where text[place] == "第" {
      let start = place + 1
      var end = start
      while end < text.count, end - start < 4,
        text[end].isDigit || Self.numerals.contains(text[end])
      {
        end += 1
      }
      let number = text.string(start..<end)
      guard end > start, isRank(place),
        Self.ordinals.match(text, at: end, in: end..<text.count) == nil,
        let value = Int(number) ?? Numerals.chineseNumeral(number[...])?.value
      else { continue }
      ranks.append(
        FigureMention(
          figure: FigureScanner.Figure(
            range: place..<end, number: place..<end, value: ExactDecimal(value), upper: nil,
            unit: nil,
            wording: .bare, isNumeral: true, wordsStart: place), left: .rank))
    }
    readSuperlatives(&ranks)
    guard !ranks.isEmpty else { return }
    ranks.sort { $0.figure.range.lowerBound < $1.figure.range.lowerBound }
    let figures = mentions.filter { $0.left == nil }.map(\.figure.range)
    ranks = ranks.filter { !Self.overlaps($0.figure.range, figures) }
    let places = ranks.map(\.figure.range)
    mentions.removeAll { Self.overlaps($0.figure.range, places) }
    mentions = (mentions + ranks).sorted {
      $0.figure.number.lowerBound < $1.figure.number.lowerBound
    }
  }

  /// Whether a stretch overlaps one of a list in the order of the text.
  private static func overlaps(_ range: Range<Int>, _ list: [Range<Int>]) -> Bool {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low].overlaps(range)
  }

  /// 全球最大, 国内首套: the first of all.
  private mutating func readSuperlatives(_ ranks: inout [FigureMention]) {
    for match in Self.superlatives.all(text, in: text.indices) {
      let before = max(0, match.range.lowerBound - 8)..<match.range.lowerBound
      guard let field = Self.fields.last(text, in: before),
        field.range.upperBound >= match.range.lowerBound - 2
      else { continue }
      ranks.append(
        FigureMention(
          figure: FigureScanner.Figure(
            range: match.range, number: match.range, value: .one, upper: nil, unit: nil,
            wording: .bare,
            isNumeral: true, wordsStart: match.range.lowerBound), left: .rank))
    }
  }

  static let superlatives = WordList("最大 最多 最长 最高 首个 首套 首条 首家 首台 首座 首批 首例 首位 第一条 第一个")
  private static let fields = WordList("全国 全球 世界 国内 亚洲 西南 西南地区 西部 全省 全市 中西部 我国 重庆 中国 全区 行业 地区")
  private static let ordinals = WordList("届 次 产业 季度 批 期 章 条 部分 轮 代 三产业 二产业 人民")

  // MARK: - Lists of figures

  /// 0.9、5.9个百分点: the unit written behind the last number is that of all.
  private mutating func shareUnits() {
    for index in mentions.indices.reversed() where mentions[index].left == nil {
      let figure = mentions[index].figure
      guard figure.unit == nil else { continue }
      if index + 1 < mentions.count, mentions[index + 1].left == nil,
        let unit = mentions[index + 1].figure.unit,
        Self.joins(text, figure.range.upperBound..<mentions[index + 1].figure.range.lowerBound)
      {
        mentions[index].figure.unit = unit
      } else if !isIndex(figure) {
        mentions[index].left = .bare
      }
    }
  }

  /// Whether only a mark of a list stands between two figures.
  static func joins(_ text: [Unicode.Scalar], _ between: Range<Int>) -> Bool {
    guard between.count <= 2, !between.isEmpty else { return false }
    return between.allSatisfy { "、和及与，".unicodeScalars.contains(text[$0]) }
  }

  /// Whether a number needs no unit: an index, a ratio, or any number that is bounded.
  private func isIndex(_ figure: FigureScanner.Figure) -> Bool {
    if case .bound = figure.wording {
      return !figure.isNumeral
    }
    let start = figure.wordsStart
    let stretch = max(0, start - 12)..<start
    return Self.unitless.last(text, in: stretch) != nil
      && (figure.wording != .bare || Self.levels.match(text, endingAt: start, in: stretch) != nil)
  }

  private static let unitless = WordList("指数 系数 倍差 比值 率 得分 评分 分值 收入比 之比 性别比")
  private static let levels = WordList("为 达 是 至 到 在")
}
