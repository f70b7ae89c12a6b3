/// What is said about expressions that cannot be read or computed.
extension ExpressionError.Problem {
  var code: Diagnostic.Code {
    switch self {
    case .differentDimensions, .dateArithmetic, .unitNeeded, .otherUnit: .wrongUnit
    case .badFigure(_, let error): error.code
    case .unknownUnit: .unknownUnit
    default: .badExpression
    }
  }

  var message: LocalizedText {
    switch self {
    case .missingOperand:
      LocalizedText(zh: "此处缺少数据名或数值", en: "a name or a number is missing here")
    case .missingOperator:
      LocalizedText(zh: "此处缺少运算符", en: "an operator is missing here")
    case .missingClosingParenthesis:
      LocalizedText(zh: "缺少右括号", en: "a closing bracket is missing")
    case .needlessClosingParenthesis:
      LocalizedText(zh: "多余的右括号", en: "this bracket closes nothing")
    case .unclosedQuote:
      LocalizedText(zh: "引号没有结束", en: "the quote has no end")
    case .unclosedBrace:
      LocalizedText(zh: "大括号没有结束", en: "the brace has no end")
    case .notAName(let text):
      LocalizedText(
        zh: "\(text.quoted()) 不是数据名", en: "\(text.quoted()) is not the name of a figure")
    case .badFigure(let text, let error): error.message(text)
    case .unknownUnit(let symbol):
      LocalizedText(zh: "没有单位 \(symbol.quoted())", en: "there is no unit \(symbol.quoted())")
    case .unknownFunction(let name):
      LocalizedText(zh: "没有函数 \(name.quoted())", en: "there is no function \(name.quoted())")
    case .unknownList(let name, _):
      LocalizedText(
        zh: "没有列表 \(name.quoted())", en: "there is no list \(name.quoted())")
    case .wrongArguments(let function):
      LocalizedText(
        zh: "\(function.rawValue) 应有 \(function.argumentCount) 个参数",
        en:
          "\(function.rawValue) takes \(function.argumentCount) argument\(function.argumentCount == 1 ? "" : "s")"
      )
    case .figureOnly(let function):
      LocalizedText(
        zh: "\(function.rawValue) 只能用于已公布的数据",
        en: "\(function.rawValue) takes the name of a figure only")
    case .tooDeep: LocalizedText(zh: "括号层数过多", en: "brackets are nested too deeply")
    case .tooLong: LocalizedText(zh: "算式过长", en: "the expression is too long")
    case .differentDimensions(let left, let right):
      LocalizedText(
        zh: "不能把\(left.told(in: .chinese))与\(right.told(in: .chinese))相加或比较",
        en: "\(left.told(in: .english)) and \(right.told(in: .english)) cannot be added or compared"
      )
    case .dateArithmetic:
      LocalizedText(zh: "日期不能这样计算", en: "dates cannot be computed with like this")
    case .unitNeeded:
      LocalizedText(zh: "不知结果用什么单位", en: "nothing tells the unit of the result")
    case .otherUnit(let symbol):
      LocalizedText(
        zh: "结果的单位不是 \(symbol.quoted())", en: "the result is not in \(symbol.quoted())")
    case .comparesInstead:
      LocalizedText(zh: "此处应为一个数，不是比较", en: "one amount should stand here, not a comparison")
    }
  }

  var remedy: LocalizedText {
    switch self {
    case .missingOperand, .missingOperator, .tooLong, .tooDeep:
      LocalizedText(zh: "例如 a + b = c，减号和除号两边留空格", en: "as in a + b = c; put blanks around - and /")
    case .missingClosingParenthesis: LocalizedText(zh: "写上 )", en: "write )")
    case .needlessClosingParenthesis: LocalizedText(zh: "删去，或写上左括号", en: "delete it, or open it")
    case .unclosedQuote: LocalizedText(zh: "例如 '800余万元'", en: "as in '800余万元'")
    case .unclosedBrace: LocalizedText(zh: "例如 output{铜梁区}", en: "as in output{铜梁区}")
    case .notAName:
      LocalizedText(
        zh: "写成 plan/indicator{地区}@时期，带字的数加引号，如 '近300家'",
        en: "write plan/indicator{area}@period; quote figures with words, like '近300家'")
    case .badFigure(_, let error): error.remedy
    case .unknownUnit: LocalizedText(zh: "例如 in 元/吨", en: "as in: in 元/吨")
    case .unknownFunction(let name):
      Suggestion.nearest(
        to: name, among: Expression.Function.allCases.map(\.rawValue) + ["count"]
      ).map { BookMessages.didYouMean($0) }
        ?? LocalizedText(
          zh: "可用 growth、share、rate、base、stated、count",
          en: "there are growth, share, rate, base, stated and count")
    case .unknownList(let name, let known):
      Suggestion.nearest(to: name, among: known).map { BookMessages.didYouMean($0) }
        ?? LocalizedText(zh: "请在 lists 中列出", en: "list the entries under lists")
    case .wrongArguments(let function):
      LocalizedText(zh: "例如 \(function.example)", en: "as in \(function.example)")
    case .figureOnly(let function):
      LocalizedText(zh: "例如 \(function.example)", en: "as in \(function.example)")
    case .differentDimensions:
      LocalizedText(
        zh: "核对单位；不同单位要乘除单价、时长等才能相比",
        en: "check the units; multiply or divide by a price or a time to make them alike")
    case .dateArithmetic:
      LocalizedText(
        zh: "两个日期只能相减或比较；日期可加减天数",
        en: "dates are subtracted or compared; days are added to them")
    case .unitNeeded:
      LocalizedText(zh: "在末尾写 in 单位，如 in 元/W", en: "add it at the end, like: in 元/W")
    case .otherUnit: LocalizedText(zh: "改正末尾的单位", en: "correct the unit at the end")
    case .comparesInstead: LocalizedText(zh: "比较写在 is 中", en: "write comparisons under is")
    }
  }
}

extension Expression.Function {
  fileprivate var example: String {
    switch self {
    case .growth: "growth(output@2024, output@2023)"
    case .share: "share(part, whole)"
    case .rate: "rate(output@2024)"
    case .base: "base(output@2024)"
    case .stated: "stated(cases@2024)"
    }
  }
}

extension Diagnostic.Code {
  /// An expression cannot be read.
  public static let badExpression = Self("bad-expression")
}
