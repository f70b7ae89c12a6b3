/// Where the values of a record go, one after the other: the cells of a row, the members of an object.
protocol RecordCells: ~Copyable {
  /// There is no value.
  mutating func empty()
  /// A text, as UTF-8.
  mutating func text(_ bytes: UnsafeRawBufferPointer)
  /// A word of machine formats, of ASCII letters and hyphens.
  mutating func word(_ word: StaticString)
  mutating func name(_ text: LocalizedText)
  mutating func number(_ value: Double)
  mutating func decimal(_ value: ExactDecimal)
  mutating func whole(_ value: Int)
  mutating func truth(_ value: Bool)
  mutating func period(_ period: Period)
  mutating func day(_ date: CalendarDate)
}

extension RecordCells where Self: ~Copyable {
  mutating func text(_ text: String?) {
    guard var text else { return empty() }
    text.withUTF8 { self.text(UnsafeRawBufferPointer($0)) }
  }

  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return empty() }
    number(value)
  }

  mutating func decimal(_ value: ExactDecimal?) {
    guard let value else { return empty() }
    decimal(value)
  }

  mutating func period(_ period: Period?) {
    guard let period else { return empty() }
    self.period(period)
  }
}

/// The cells of a row of CSV.
struct CSVCells: ~Copyable, RecordCells {
  var writer: CSVWriter
  let language: Language

  mutating func empty() { writer.plainField { _ in } }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if Self.isClean(bytes) { return writer.field(utf8: bytes) }
    // Tables are looked at in terminals, too.
    writer.field(String(decoding: bytes, as: UTF8.self).sanitized)
  }

  mutating func word(_ word: StaticString) { writer.plainField { $0.append(word) } }
  mutating func name(_ text: LocalizedText) { self.text(text[language]) }

  mutating func number(_ value: Double) {
    // A spreadsheet might take an exponent for a text.
    guard value == 0 || 1e-4..<1e15 ~= value.magnitude else {
      return writer.field(Numbers.plain(value))
    }
    writer.plainField { $0.append(number: value) }
  }

  mutating func decimal(_ value: ExactDecimal) { writer.plainField { $0.append(value) } }
  mutating func whole(_ value: Int) { writer.plainField { $0.appendDecimal(value) } }
  mutating func truth(_ value: Bool) { writer.plainField { $0.append(value) } }
  mutating func period(_ period: Period) { writer.plainField { $0.append(period) } }
  mutating func day(_ date: CalendarDate) { writer.plainField { $0.append(date) } }

  /// Whether bytes hold nothing that could be invisible or active: ASCII, and the scalars around Chinese
  /// characters.
  private static func isClean(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case 0x20..<0x7F, 0x80..<0xC0, 0xE3...0xE9: true
      default: false
      }
    }
  }
}

/// The members of a JSON object, those with a common beginning of their paths in an object of its own.
struct JSONCells: ~Copyable, RecordCells {
  var out: ByteSink
  private let keys: [Key]
  private var next = 0

  /// What stands before a value: a comma, the closed and opened object, the key.
  private struct Key {
    var before: [UInt8]
  }

  init(_ fields: [TargetField], to out: consuming ByteSink) {
    self.out = out
    var keys: [Key] = []
    var group = ""
    for (place, field) in fields.enumerated() {
      let parts = field.rawValue.split(separator: ".").map(String.init)
      let own = parts.count > 1 ? parts[0] : ""
      var before = place == 0 ? "{" : ""
      if own != group {
        if !group.isEmpty { before += "}" }
        if place > 0 { before += "," }
        if !own.isEmpty { before += "\"\(own)\":{" }
        group = own
      } else if place > 0 {
        before += ","
      }
      before += "\"\(parts.last ?? "")\":"
      keys.append(Key(before: Array(before.utf8)))
    }
    self.keys = keys
    end = Array((group.isEmpty ? "}" : "}}").utf8)
  }

  private let end: [UInt8]

  /// Ends the object.
  mutating func endRecord() {
    end.withUnsafeBytes { out.append($0) }
    next = 0
  }

  private mutating func key() {
    keys[next].before.withUnsafeBytes { out.append($0) }
    next += 1
  }

  mutating func empty() {
    key()
    out.append("null" as StaticString)
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    key()
    out.appendJSON(utf8: bytes)
  }

  mutating func word(_ word: StaticString) {
    key()
    out.append(UInt8(ascii: "\""))
    out.append(word)
    out.append(UInt8(ascii: "\""))
  }

  mutating func name(_ text: LocalizedText) {
    key()
    out.appendJSON(text)
  }

  mutating func number(_ value: Double) {
    key()
    out.append(number: value)
  }

  mutating func decimal(_ value: ExactDecimal) {
    key()
    out.append(value)
  }

  mutating func whole(_ value: Int) {
    key()
    out.appendDecimal(value)
  }

  mutating func truth(_ value: Bool) {
    key()
    out.append(value)
  }

  mutating func period(_ period: Period) {
    key()
    out.appendJSON(period)
  }

  mutating func day(_ date: CalendarDate) {
    key()
    out.append(UInt8(ascii: "\""))
    out.append(date)
    out.append(UInt8(ascii: "\""))
  }
}
