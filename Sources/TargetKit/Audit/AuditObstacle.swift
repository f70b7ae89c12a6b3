/// Why a relation cannot be checked.
enum AuditObstacle: Error, Hashable {
  /// Nothing has been published for it by then.
  case noFigure(String)
  /// The target states no number.
  case noNumber(String)
  /// A reference names no figure.
  case unknownName(String)
  /// The figure was published without a change on the year.
  case noChange(String)
  /// The change multiplies a level that is not above zero.
  case noBase(String)
  /// Nobody has said when the event is or was.
  case undated(String)
  /// The divisor may be zero.
  case divisionByZero
  /// The numbers have more digits than can be held.
  case overflow
  /// The terms measure different things.
  case differentDimensions(Dimension, Dimension)
  case dateArithmetic
  /// Bounds without an end leave it open.
  case openBounds
  /// It needs a figure that nobody has published.
  case unpublished(LocalizedText)

  var text: LocalizedText {
    switch self {
    case .noFigure(let name):
      LocalizedText(zh: "截至当日没有 \(name) 的数据", en: "no figure of \(name) had been published")
    case .noNumber(let name):
      LocalizedText(zh: "目标 \(name) 没有数值", en: "the target \(name) states no number")
    case .unknownName(let name):
      LocalizedText(zh: "没有 \(name)", en: "there is no \(name)")
    case .noChange(let name):
      LocalizedText(
        zh: "\(name) 没有同比数据", en: "\(name) was published without a change on the year")
    case .noBase(let name):
      LocalizedText(
        zh: "\(name) 的同比不能推算上年数", en: "the change of \(name) implies no level a year earlier")
    case .undated(let name):
      LocalizedText(zh: "事件 \(name) 没有日期", en: "the event \(name) has no date")
    case .divisionByZero:
      LocalizedText(zh: "除数可能为零", en: "the divisor may be zero")
    case .overflow:
      LocalizedText(zh: "数的位数过多", en: "the numbers have too many digits")
    case .differentDimensions(let left, let right):
      LocalizedText(
        zh: "\(left.told(in: .chinese))与\(right.told(in: .chinese))不能相加或比较",
        en: "\(left.told(in: .english)) and \(right.told(in: .english)) cannot be added or compared"
      )
    case .dateArithmetic:
      LocalizedText(zh: "日期不能这样计算", en: "dates cannot be computed with like this")
    case .openBounds:
      LocalizedText(
        zh: "数据只有单边界限（“超过”“以上”等），无法判定",
        en: "the figures are bounds without an end, which leave it open")
    case .unpublished(let name):
      LocalizedText(
        zh: "要先有\(name[.chinese])（未公布）才能算出",
        en: "it takes \(name[.english]), which nobody has published")
    }
  }

  init(_ error: QuantityError) {
    self =
      switch error {
      case .differentDimensions(let left, let right): .differentDimensions(left, right)
      case .divisionByZero: .divisionByZero
      case .overflow: .overflow
      }
  }

  init(_ problem: ExpressionError.Problem) {
    if case .differentDimensions(let left, let right) = problem {
      self = .differentDimensions(left, right)
    } else {
      self = .dateArithmetic
    }
  }

  init(_ error: DecimalError) { self = error == .divisionByZero ? .divisionByZero : .overflow }
}
