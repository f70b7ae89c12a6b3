extension NumberFormat {
  /// Understands the code of a format, such as `0.0%`, `yyyy"年"m"月"` or `0.0"亿元"`.
  ///
  /// Of the sections of a code the first one counts, that of positive numbers. Where a condition
  /// chooses among them, the number is shown as it is.
  init(code: String) {
    self = .general
    var scan = CodeScan(code)
    scan.run()
    if scan.isConditional || scan.isGeneral { return }
    if let date = scan.datePrecision {
      kind = .date(date)
      return
    }
    if scan.hasTime {
      kind = .time
      return
    }
    guard scan.hasDigits, !scan.isScientific, !scan.isFraction else { return }
    kind = scan.hasPercent ? .percentage : .number
    decimals = scan.decimals
    wholeDigits = scan.wholeDigits
    // A point that is mere text stands among the digits of a smaller number: 12345 as 1.2万.
    scale = 3 * scan.thousands + (scan.literalPoint ?? 0)
    if scan.literalPoint != nil { (decimals, wholeDigits) = (0, 0) }
    prefix = Self.words(scan.prefix)
    suffix = Self.words(scan.suffix)
  }

  /// What is worth reading of the text around a number: words, not brackets or signs of currency.
  private static func words(_ text: String) -> String {
    guard text.contains(where: \.isLetter) else { return "" }
    return text.trimmedSpaces
  }
}

/// What is in the first section of the code of a number format.
private struct CodeScan {
  private(set) var isConditional = false
  private(set) var isGeneral = false
  private(set) var hasDigits = false
  private(set) var hasPercent = false
  private(set) var isScientific = false
  private(set) var isFraction = false
  private(set) var decimals = 0
  private(set) var wholeDigits = 0
  /// The commas behind the last digit.
  private(set) var thousands = 0
  /// How many digits stand behind a decimal point that is mere text.
  private(set) var literalPoint: Int?
  private(set) var prefix = ""
  private(set) var suffix = ""
  private(set) var hasTime = false

  private var hasYear = false
  private var hasMonth = false
  private var hasDay = false
  private var hasPoint = false
  /// An `m` that is a month unless seconds follow.
  private var undecidedMonths = 0
  private var isBehindHours = false

  private let code: [Character]
  private var index = 0

  init(_ code: String) { self.code = Array(code.prefix(512)) }

  /// How much of a date is shown; `nil` if none is.
  var datePrecision: TableDate.Precision? {
    if hasDay { return .day }
    if hasMonth { return .month }
    return hasYear ? .year : nil
  }

  mutating func run() {
    let text = String(code)
    if text.lowercased().hasPrefix("general") || text.hasPrefix("G/") || text.isEmpty {
      isGeneral = true
      return
    }
    while index < code.count, code[index] != ";" {
      let character = code[index]
      index += 1
      switch character {
      case "\"": literal(upTo: "\"")
      case "\\", "!":
        if index < code.count { add(literal: String(code[index])) }
        index += 1
      case "_", "*": index += 1
      case "[": bracket()
      case "0", "#", "?": digit(character)
      case ".":
        if hasDigits || !hasTime { hasPoint = true }
      case ",": if hasDigits { thousands += 1 }
      case "%", "％": hasPercent = true
      case "/": if hasDigits { isFraction = true }
      case "E": exponentOrYear()
      case "@": isGeneral = true
      default: letter(character)
      }
    }
    if undecidedMonths > 0 { hasMonth = true }
  }

  private mutating func literal(upTo end: Character) {
    var text = ""
    while index < code.count, code[index] != end {
      text.append(code[index])
      index += 1
    }
    index += 1
    add(literal: text)
  }

  private mutating func add(literal text: String) {
    if hasDigits, text == ".", !hasPoint, literalPoint == nil {
      literalPoint = 0
    } else if hasDigits {
      suffix += text
    } else {
      prefix += text
    }
  }

  /// `[h]` counts hours; `[>=10000]` is a condition; the rest are colours, languages, numerals.
  private mutating func bracket() {
    var text = ""
    while index < code.count, code[index] != "]" {
      text.append(code[index])
      index += 1
    }
    index += 1
    guard let first = text.first else { return }
    if "<>=".contains(first) { isConditional = true }
    let letters = text.lowercased()
    if letters.allSatisfy({ "hms".contains($0) }) {
      hasTime = true
      isBehindHours = isBehindHours || first == "h" || first == "H"
    }
  }

  private mutating func digit(_ character: Character) {
    // Those behind the seconds of a time are no number.
    if hasTime { return }
    hasDigits = true
    thousands = 0
    suffix = ""
    if let point = literalPoint { literalPoint = point + 1 }
    guard character == "0" else { return }
    if hasPoint { decimals += 1 } else { wholeDigits += 1 }
  }

  private mutating func exponentOrYear() {
    if hasDigits, index < code.count, code[index] == "+" || code[index] == "-" {
      isScientific = true
    } else {
      hasYear = true
    }
  }

  private mutating func letter(_ character: Character) {
    switch Character(character.lowercased()) {
    case "y", "e", "b", "r": hasYear = true
    case "g": break  // the name of an era, beside a year
    case "d": hasDay = true
    case "m": month()
    case "h":
      hasTime = true
      isBehindHours = true
    case "s":
      hasTime = true
      undecidedMonths = 0
    case "a":
      // AM/PM and A/P belong to a time; aaa is the day of the week.
      let rest = String(code[index...].prefix(4)).lowercased()
      if rest.hasPrefix("m/pm") || rest.hasPrefix("/p") {
        hasTime = true
        index += rest.hasPrefix("m/pm") ? 4 : 2
      } else if rest.hasPrefix("aa") {
        hasDay = true
        while index < code.count, code[index] == "a" { index += 1 }
      }
    default:
      if character.isLetter { add(literal: String(character)) }
    }
  }

  /// Months, or minutes if hours stand before them or seconds behind.
  private mutating func month() {
    while index < code.count, code[index] == "m" || code[index] == "M" { index += 1 }
    if isBehindHours {
      isBehindHours = false
    } else {
      if undecidedMonths > 0 { hasMonth = true }
      undecidedMonths = 1
    }
  }
}
