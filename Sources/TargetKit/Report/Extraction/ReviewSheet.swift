/// What a person goes through before a draft becomes a plan: the text with every figure marked as
/// taken, to be confirmed or left, and a table of what was read with the reason for each mark.
public struct ReviewSheet: Sendable {
  /// The texts, in the order given.
  public let extractions: [Extraction]
  let language: Language

  /// A sheet about some texts.
  ///
  /// - Parameters:
  ///   - extractions: The texts; where drafts were made, with the reasons of what they leave out.
  ///   - language: The language of words and headings.
  public init(_ extractions: [Extraction], language: Language = .chinese) {
    self.extractions = extractions
    self.language = language
  }

  /// How a figure is marked.
  enum Standing: Hashable, Sendable, CaseIterable {
    case taken, toConfirm, left

    init(_ statement: ExtractedStatement) {
      self = !statement.isTaken ? .left : statement.doubts.isEmpty ? .taken : .toConfirm
    }

    var name: LocalizedText {
      switch self {
      case .taken: LocalizedText(zh: "采用", en: "taken")
      case .toConfirm: LocalizedText(zh: "待确认", en: "to confirm")
      case .left: LocalizedText(zh: "未采用", en: "left")
      }
    }

    /// The class of the mark in HTML.
    var style: String {
      switch self {
      case .taken: "good"
      case .toConfirm: "poor"
      case .left: "open"
      }
    }
  }

  /// The summary: how many figures were found, taken, are to be confirmed, were left.
  public var summary: String {
    let all = extractions.flatMap(\.statements)
    let counts = Standing.allCases.map { standing in all.count { Standing($0) == standing } }
    let found = counts.reduce(0, +)
    let base =
      language == .chinese
      ? "共 \(found) 处数字：采用 \(counts[0])，采用待确认 \(counts[1])，未采用 \(counts[2])"
      : "\(found) numbers: \(counts[0]) taken, \(counts[1]) taken and to confirm, \(counts[2]) left"
    let held = extractions.flatMap { $0.held.values }
    guard !held.isEmpty else { return base }
    let book = HeldFigure.Standing.allCases.map { standing in
      "\(standing.told[language]) \(held.count { $0.standing == standing })"
    }
    return base + (language == .chinese ? "；台账：" : "; in the book: ")
      + book.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// The articles with figures, and those.
  func articles(of extraction: Extraction) -> [(article: Int, statements: [ExtractedStatement])] {
    Dictionary(grouping: extraction.statements, by: \.article).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  // MARK: - Cells

  static let columns = [
    LocalizedText(zh: "编号", en: "id"), LocalizedText(zh: "数字", en: "figure"),
    LocalizedText(zh: "类别", en: "kind"), LocalizedText(zh: "指标", en: "what"),
    LocalizedText(zh: "地区", en: "whose"), LocalizedText(zh: "时间", en: "when"),
    LocalizedText(zh: "状态", en: "standing"), LocalizedText(zh: "位置", en: "place"),
  ]

  /// The cells of a statement's row.
  func cells(_ statement: ExtractedStatement, of extraction: Extraction) -> [String] {
    let isLeft = !statement.isTaken
    let location = extraction.location(of: statement)
    return [
      statement.id, statement.figure.replacingLineBreaks,
      isLeft ? "" : statement.kind.told[language], isLeft ? "" : statement.name.value,
      isLeft ? "" : statement.area.value,
      isLeft ? "" : statement.period.value.map { $0.description } ?? "–",
      remark(statement, of: extraction), "\(location.line ?? 1):\(location.column ?? 1)",
    ]
  }

  /// How a statement stands, and why, and what a book holds of it.
  func remark(_ statement: ExtractedStatement, of extraction: Extraction) -> String {
    guard let held = extraction.held[statement.id] else { return remark(statement) }
    let place = held.location.map { " \($0)" } ?? ""
    let figure = held.standing == .differs ? " \(held.asHeld ?? "")" : ""
    return held.standing.told[language] + figure + place + "; " + remark(statement)
  }

  /// How a statement stands, and why.
  func remark(_ statement: ExtractedStatement) -> String {
    if let reason = statement.reasonLeft { return reason.told[language] }
    let standing = Standing(statement).name[language]
    guard !statement.doubts.isEmpty else { return standing }
    let joint = language == .chinese ? "、" : ", "
    return standing + (language == .chinese ? "：" : ": ")
      + statement.doubts.map { $0.told(in: language) }.joined(separator: joint)
  }

  /// The text in pieces: between the figures, and the figures themselves.
  func pieces(_ extraction: Extraction) -> [(text: String, statement: ExtractedStatement?)] {
    var pieces: [(String, ExtractedStatement?)] = []
    var place = 0
    for statement in extraction.statements.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
    where statement.bytes.lowerBound >= place {
      pieces.append((extraction.source.string(place..<statement.bytes.lowerBound), nil))
      pieces.append((extraction.source.string(statement.bytes), statement))
      place = statement.bytes.upperBound
    }
    pieces.append((extraction.source.string(place..<extraction.source.count), nil))
    return pieces
  }
}

extension String {
  /// The text on one line.
  var replacingLineBreaks: String {
    String(unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.map(Character.init))
  }
}

extension HeldFigure.Standing {
  /// The standing, in a word.
  var told: LocalizedText {
    switch self {
    case .held: LocalizedText(zh: "已有", en: "held")
    case .differs: LocalizedText(zh: "不同", en: "differs")
    case .new: LocalizedText(zh: "没有", en: "new")
    }
  }
}

extension ExtractedStatement.Kind {
  /// The kind, in a word.
  var told: LocalizedText {
    switch self {
    case .target: LocalizedText(zh: "目标", en: "target")
    case .observation: LocalizedText(zh: "数据", en: "figure")
    case .flow: LocalizedText(zh: "增量", en: "flow")
    case .growth: LocalizedText(zh: "增速", en: "growth")
    case .leverage: LocalizedText(zh: "带动", en: "leverage")
    case .rank: LocalizedText(zh: "位次", en: "rank")
    case .outcome: LocalizedText(zh: "定性目标", en: "outcome")
    }
  }
}

extension ReasonLeft {
  /// The reason, in a few words.
  public var told: LocalizedText {
    switch self {
    case .numbering: LocalizedText(zh: "序号", en: "numbers a point")
    case .ordinal: LocalizedText(zh: "次序", en: "orders something")
    case .rank: LocalizedText(zh: "位次，不是数量", en: "a rank, no amount")
    case .bare: LocalizedText(zh: "没有单位", en: "has no unit")
    case .name: LocalizedText(zh: "名称的一部分", en: "part of a name")
    case .label: LocalizedText(zh: "引号里的名称", en: "a name in quotation marks")
    case .ratio: LocalizedText(zh: "几个数之比", en: "part of a ratio")
    case .baseline: LocalizedText(zh: "变化的起点", en: "where a change begins")
    case .span: LocalizedText(zh: "持续的时间", en: "how long it takes")
    case .threshold: LocalizedText(zh: "划分类别的界限", en: "tells a class apart")
    case .structure: LocalizedText(zh: "组成部分的个数", en: "counts parts")
    case .impossibleDate: LocalizedText(zh: "没有这一天", en: "no such date")
    case .unnamed: LocalizedText(zh: "没有说明是什么指标", en: "nothing says what is counted")
    case .undated: LocalizedText(zh: "没有说明时间", en: "nothing says when")
    case .unpublished:
      LocalizedText(zh: "不知发布日期（--published）", en: "publication unknown (--published)")
    case .restated: LocalizedText(zh: "重复", en: "said before")
    case .contradicted: LocalizedText(zh: "与另一数字矛盾或无法区分", en: "conflicts with another figure")
    case .noForm: LocalizedText(zh: "台账没有相应的写法", en: "a book has no form for it")
    }
  }
}
