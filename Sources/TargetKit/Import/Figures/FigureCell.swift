/// A cell of figures taken apart: the figure, how final it is, and what else is marked.
struct FigureCell: Hashable {
  /// The figure as written, without marks; empty where there is none.
  var value: String
  /// The status in the words of the ledger.
  var status: String?
  var note: String?

  /// Reads `12.3`, `12.3 p`, `12.3 bep`, `: c`, `5.4*`, `102①`.
  init(_ text: String) {
    let plain = TableWords.singleLine(text)
    value = plain
    if TableWords.isNone(plain) {
      value = ""
      return
    }
    while let last = value.last, "*①②③④⑤⑥⑦⑧⑨".contains(last), value.count > 1 {
      value = String(value.dropLast()).trimmedSpaces
      note = String(last)
    }
    takeFlags()
  }

  /// The letters that statistics offices put behind a figure, a space before them.
  private mutating func takeFlags() {
    guard let space = value.lastIndex(of: " ") else { return }
    let letters = value[value.index(after: space)...]
    let number = String(value[..<space]).trimmedSpaces
    guard 1...4 ~= letters.count, letters.allSatisfy({ $0.isASCII && $0.isLowercase }),
      number.last?.isTableDigit == true || number == ":"
    else { return }
    value = number == ":" ? "" : number
    for letter in letters { add(flag: String(letter)) }
  }

  /// Adds what a flag or a status column says.
  mutating func add(flag: String) {
    let plain = TableWords.folded(flag)
    guard !plain.isEmpty, plain != "a", plain != "-" else { return }
    // Eurostat's own estimates are estimates too.
    if let status = FigureStatus(plain == "s" ? "e" : plain) {
      self.status = self.status ?? status.rawValue
    } else {
      let text = Self.remarks[plain] ?? flag
      note = note.map { $0 + "；" + text } ?? text
    }
  }

  /// What flags of SDMX and Eurostat mean that are no status.
  private static let remarks: [String: String] = [
    "b": "b（序列中断 break in series）", "d": "d（定义不同 definition differs）",
    "u": "u（可靠性低 low reliability）", "c": "c（保密 confidential）",
    "n": "n（不显著 not significant）", "z": "z（不适用 not applicable）", "i": "i（估算 imputed）",
    "m": "m（缺失 missing）",
  ]
}
