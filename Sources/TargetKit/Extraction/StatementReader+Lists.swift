extension StatementReader {
  /// 分别: gives each figure of a list its own part of the names before it.
  ///
  /// 甲、乙、丙排放量分别下降8%、9%、10%以上: the figures follow one another with marks of a list only, and as
  /// many names stand before them. What only the last name says (排放量) is said of all; so is the bound
  /// of the last figure where no other has one.
  mutating func distribute(_ range: Range<Int>, _ text: [Unicode.Scalar], _ clause: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound,
        FigureReader.joins(
          text, statements[end - 1].range.upperBound..<statements[end].range.lowerBound)
      {
        end += 1
      }
      if end - start > 1 { share(start..<end, text, clause) }
      start = end
    }
  }

  private mutating func share(_ list: Range<Int>, _ text: [Unicode.Scalar], _ clause: Range<Int>) {
    let first = statements[list.lowerBound]
    let before = clause.lowerBound..<max(first.range.lowerBound, clause.lowerBound)
    let isSeparate = Self.separately.last(text, in: before) != nil
    for index in list.dropFirst() {
      statements[index].kind = first.kind
      statements[index].change = first.change
      statements[index].isYearly = first.isYearly
      statements[index].name = first.name
      statements[index].holder = first.holder
      statements[index].period = first.period
      statements[index].ambition = first.ambition
      statements[index].doubts = first.doubts
    }
    let bounded = list.filter { statements[$0].bound != .exact }
    if bounded == [list.upperBound - 1] {
      for index in list.dropLast() {
        statements[index].bound = statements[list.upperBound - 1].bound
      }
    }
    guard isSeparate || list.count > 1, let piece = first.name.places.last else { return }
    let names = parts(of: piece, count: list.count, text)
    guard names.count == list.count else { return }
    let lead = first.name.places.dropLast().map { text.string($0) }.joined()
    let whole = first.name.places.map { text.string($0) }.joined()
    for (index, name) in zip(list, names) {
      let tail = first.name.value.hasPrefix(whole) ? first.name.value.dropFirst(whole.count) : ""
      statements[index].name.value = lead + name + tail
    }
  }

  private static let separately = WordList("分别 各 依次")

  /// The names in a list, each with the measure that only the last one bears.
  private func parts(of piece: Range<Int>, count: Int, _ text: [Unicode.Scalar]) -> [String] {
    if let pair = Self.pairs.match(text, at: piece.lowerBound, in: piece),
      pair.meaning.count == count
    {
      let rest = text.string(pair.range.upperBound..<piece.upperBound)
      return pair.meaning.map { $0 + rest }
    }
    var marks = piece.filter { "、和与及".unicodeScalars.contains(text[$0]) && $0 > piece.lowerBound }
    if marks.count > count - 1 {
      marks = marks.filter { text[$0] == "、" } + marks.filter { text[$0] != "、" }.suffix(1)
    }
    marks.sort()
    guard marks.count == count - 1 else { return [] }
    var names: [Range<Int>] = []
    var start = piece.lowerBound
    for mark in marks + [piece.upperBound] {
      guard mark > start else { return [] }
      names.append(start..<mark)
      start = mark + 1
    }
    guard let last = names.last else { return [] }
    let measure = FieldWords.measures.match(text, endingAt: last.upperBound, in: last)?.range
    return names.map { name in
      if name == last { return text.string(name) }
      if let own = FieldWords.measures.match(text, endingAt: name.upperBound, in: name),
        own.range.count > 1
      {
        return text.string(name)
      }
      return text.string(name) + (measure.map { text.string($0) } ?? "")
    }
  }

  /// Short forms of two things or three.
  private static let pairs = WordList<[String]>([
    ("城乡 城镇和农村 城镇、农村 城镇农村", ["城镇", "农村"]), ("一三产业", ["一产", "三产"]),
    ("一二产业", ["一产", "二产"]), ("二三产业", ["二产", "三产"]),
    ("一二三产业 一二三产 一、二、三产业 一、二、三产 三次产业", ["一产", "二产", "三产"]),
    ("一、三产业", ["一产", "三产"]), ("二、三产业", ["二产", "三产"]), ("进出口", ["进口", "出口"]),
  ])
}
