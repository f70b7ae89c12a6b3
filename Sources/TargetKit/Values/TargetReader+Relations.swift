extension TargetReader {
  /// `between 110 and 120`, 在110和120之间: a range with the mark the other forms have.
  mutating func takeRange() {
    var probe = self
    if probe.takeWord(["between"]), let mark = probe.rest.range(ofWord: " and ") {
      rest = (String(probe.rest[..<mark.lowerBound]) + ".." + probe.rest[mark.upperBound...])[...]
      return
    }
    guard probe.takeLast(["之间"]) else { return }
    _ = probe.take(["在", "介于"])
    for mark in ["和", "与", "到"] {
      guard let place = probe.rest.range(ofWord: mark) else { continue }
      rest = (String(probe.rest[..<place.lowerBound]) + ".." + probe.rest[place.upperBound...])[...]
      return
    }
    rest = probe.rest
  }

  /// 高于GDP增速, `in step with economic growth`: words of comparison and no number.
  mutating func takeRelation() {
    guard ask == nil, !rest.contains(where: \.isNumber) else { return }
    var probe = self
    _ = probe.take(["总体", "基本", "略", "继续"])
    for (words, relation) in Self.relations where probe.take(words) || probe.takeWord(words) {
      guard !probe.rest.isEmpty, !Self.namesNumber(probe.rest) else { return }
      ask = .relative(relation)
      return
    }
    let isStep =
      rest.hasSuffix("同步") || rest.hasSuffix("一致") || rest.hasSuffix("相当")
      || rest.hasSuffix("持平")
    if isStep, rest.hasPrefix("与") || rest.hasPrefix("同") || rest.hasPrefix("和") {
      ask = .relative(.inStep)
    }
  }

  /// Whether a text is a number in words: 一半, 三分之一, 七成, 百亿元.
  private static func namesNumber(_ text: Substring) -> Bool {
    (try? FigurePhrase(String(text), units: .standard)) != nil
      || (try? ChangePhrase(String(text), units: .standard)) ?? nil != nil
  }

  private static let relations: [([String], TargetPhrase.Relation)] = [
    (["不低于", "不慢于", "不弱于", "不少于"], .atLeast),
    (["不高于", "不快于", "不超过", "不多于"], .atMost),
    (["高于", "快于", "超过", "优于", "好于", "大于", "领先"], .above),
    (["低于", "慢于", "少于", "小于"], .below),
    (
      [
        "no lower than", "no slower than", "not below", "no less than", "at least as high as",
        "at least as fast as", "at least",
      ], .atLeast
    ),
    (["no higher than", "no faster than", "not above", "no more than", "at most"], .atMost),
    (["higher than", "faster than", "above", "more than", "better than", "ahead of"], .above),
    (["lower than", "slower than", "below", "less than"], .below),
    (
      [
        "in step with", "basically in step with", "broadly in step with", "in line with",
        "broadly in line with", "on a par with", "on par with", "keep pace with",
      ], .inStep
    ),
  ]
}

extension Substring {
  func range(ofWord word: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].prefix(word.count).lowercased() == word {
        return index..<self.index(index, offsetBy: word.count)
      }
      formIndex(after: &index)
    }
    return nil
  }
}
