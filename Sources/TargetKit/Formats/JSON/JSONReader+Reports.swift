// What is said about each mistake. The reader decides; here are only the words.

extension JSONReader {
  private mutating func error(
    _ code: Diagnostic.Code, _ range: Range<Int>, zh: @autoclosure () -> String,
    en: @autoclosure () -> String, fixZh: @autoclosure () -> String,
    fixEn: @autoclosure () -> String, related: @autoclosure () -> [DiagnosticBag.Place] = []
  ) {
    bag.error(
      code, at: range, in: source, LocalizedText(zh: zh(), en: en()),
      remedy: LocalizedText(zh: fixZh(), en: fixEn()), related: related())
  }

  mutating func reportMissingComma() {
    guard !isForgiving else { return }
    error(
      .missingComma, lastEnd..<lastEnd, zh: "此处缺少逗号", en: "a comma is missing here",
      fixZh: "两项之间用 , 隔开", fixEn: "put , between two items")
  }

  mutating func reportExtraComma(_ length: Int) {
    error(
      .extraComma, position..<position + length, zh: "此处多了一个逗号",
      en: "there is a comma too many", fixZh: "请删除", fixEn: "remove it")
  }

  mutating func reportSemicolon() {
    error(
      .missingComma, position..<position + 1, zh: "此处是分号", en: "this is a semicolon",
      fixZh: "两项之间用 , 隔开", fixEn: "put , between two items")
  }

  mutating func reportMissingColon() {
    error(
      .missingColon, lastEnd..<lastEnd, zh: "键后缺少冒号", en: "a colon is missing after the key",
      fixZh: "键与值之间用 : 隔开", fixEn: "put : between key and value")
  }

  mutating func reportEqualsSign() {
    error(
      .missingColon, position..<position + 1, zh: "此处是等号", en: "this is an equals sign",
      fixZh: "键与值之间用 : 隔开", fixEn: "put : between key and value")
  }

  mutating func reportMissingValue() {
    error(
      .missingValue, lastEnd..<lastEnd, zh: "此处缺少值", en: "a value is missing here",
      fixZh: "请填写值，没有值时写 null 或删除此键",
      fixEn: "give a value, or write null, or remove the key")
  }

  mutating func reportMissingKey() {
    error(
      .missingKey, position..<position + 1, zh: "此处应为键", en: "a key should stand here",
      fixZh: "对象的每一项写作 \"键\": 值", fixEn: "write each item of an object as \"key\": value")
  }

  mutating func reportFullWidth(_ range: Range<Int>, meant: UInt8) {
    let source = source
    let ascii = String(UnicodeScalar(meant))
    error(
      .fullWidthPunctuation, range, zh: "此处是中文标点 \(source.string(range))",
      en: "\(source.string(range)) is fullwidth punctuation", fixZh: "请改用英文半角 \(ascii)",
      fixEn: "write \(ascii)")
  }

  mutating func reportForeignSpace(_ length: Int) {
    error(
      .foreignSpace, position..<position + length, zh: "此处是全角或特殊空格",
      en: "this is a fullwidth or special space", fixZh: "请改用普通空格", fixEn: "use a plain space")
  }

  mutating func reportHashComment() {
    error(
      .hashComment, position..<position + 1, zh: "注释不以 # 开头", en: "comments don't begin with #",
      fixZh: "注释写作 // 或 /* */", fixEn: "write comments as // or /* */")
  }

  mutating func reportUnclosedComment(_ start: Int) {
    hasGivenUp = true  // whatever is open around it would have been closed inside
    error(
      .unclosedComment, start..<start + 2, zh: "注释没有结束", en: "this comment has no end",
      fixZh: "请以 */ 结束", fixEn: "end it with */")
  }

  mutating func reportUnclosed(_ start: Int, _ length: Int) {
    guard !hasGivenUp else { return }
    hasGivenUp = true  // the brackets around it are open as well, and need no word
    let isObject = openObjects > 0 && bytes[start] != UInt8(ascii: "[") && bytes[start] != 0xE3
    error(
      .unclosedBracket, start..<start + length, zh: "这个括号没有闭合",
      en: "this bracket is never closed", fixZh: "请在对应位置补上 \(isObject ? "}" : "]")",
      fixEn: "close it with \(isObject ? "}" : "]")")
  }

  mutating func reportMismatch(_ byte: UInt8, _ length: Int, opening: Int) {
    let found = String(UnicodeScalar(byte))
    let wanted = byte == UInt8(ascii: "}") ? "]" : "}"
    error(
      .mismatchedBracket, position..<position + length, zh: "此处应为 \(wanted)，却是 \(found)",
      en: "\(wanted) should stand here, not \(found)", fixZh: "请检查括号是否成对",
      fixEn: "match the brackets",
      related: [
        .init(
          bytes: opening..<opening + 1,
          message: LocalizedText(zh: "与之对应的括号在此", en: "the bracket to be closed is here"))
      ])
  }

  mutating func reportUnclosedString(_ start: Int, _ length: Int) {
    error(
      .unclosedString, start..<position, zh: "这段文字在行末前没有结束的引号",
      en: "this text has no closing quote on its line", fixZh: "请补上 \"，换行写作 \\n",
      fixEn: "add \", and write a line break as \\n")
  }

  mutating func reportSingleQuotes(_ range: Range<Int>) {
    error(
      .singleQuotes, range, zh: "文字用了单引号", en: "this text is in single quotes",
      fixZh: "请改用双引号 \"", fixEn: "use double quotes")
  }

  mutating func reportControl(_ byte: UInt8) {
    let escape = byte == 0x09 ? "\\t" : "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    error(
      .controlCharacter, position..<position + 1, zh: "引号内有控制字符",
      en: "there is a control character in the text", fixZh: "请删除或写作 \(escape)",
      fixEn: "remove it or write \(escape)")
  }

  mutating func reportBadEscape() {
    let (source, position) = (source, position)
    var last = position + 2
    while last < end, last < position + 5, bytes[last] & 0xC0 == 0x80 { last += 1 }
    error(
      .badEscape, position..<last, zh: "没有 \(source.string(position..<last)) 这种转义",
      en: "\(source.string(position..<last)) is no escape sequence",
      fixZh: "反斜杠本身写作 \\\\，字符编码写作 \\u 加四位十六进制数",
      fixEn: "write a backslash as \\\\, and a character code as \\u with four hexadecimal digits")
  }

  mutating func reportLoneSurrogate() {
    error(
      .badEscape, position..<position + 6, zh: "这是半个代理对，不表示任何字符",
      en: "this is half of a surrogate pair, which is no character",
      fixZh: "请写出两半，或直接写这个字符", fixEn: "write both halves, or the character itself")
  }

  mutating func reportStray(_ range: Range<Int>) {
    error(
      .missingValue, range, zh: "此处应为值", en: "a value should stand here", fixZh: "请填写值",
      fixEn: "give a value")
  }

  mutating func reportMisspelled(_ range: Range<Int>, meant: String) {
    let source = source
    error(
      .badLiteral, range, zh: "JSON 没有 \(source.string(range).quoted())",
      en: "JSON has no \(source.string(range).quoted())", fixZh: "应写作 \(meant)",
      fixEn: "write \(meant)")
  }

  mutating func reportBadNumber(_ range: Range<Int>, _ text: String) {
    error(
      .badNumber, range, zh: "\(text.quoted()) 不是 JSON 的数",
      en: "\(text.quoted()) is not a number in JSON",
      fixZh: "写作 1、-0.5 或 2e3，其余写法请加双引号", fixEn: "write 1, -0.5 or 2e3; put anything else in quotes"
    )
  }

  mutating func reportUnquoted(_ range: Range<Int>, _ text: String) {
    error(
      .unquotedText, range, zh: "\(text.quoted()) 没有引号", en: "\(text.quoted()) has no quotes",
      fixZh: "文字和带单位的数要加双引号", fixEn: "put text, and numbers with a unit, in double quotes")
  }

  mutating func reportUnquotedKey(_ range: Range<Int>, _ text: String) {
    error(
      .unquotedText, range, zh: "键 \(text.quoted()) 没有引号",
      en: "the key \(text.quoted()) has no quotes",
      fixZh: "键要加双引号", fixEn: "put keys in double quotes")
  }

  mutating func reportDuplicate(_ key: JSONDocument.Entry, earlier: JSONDocument.Entry) {
    let source = source
    let range = key.start..<key.end
    error(
      .duplicateKey, range, zh: "键 \(source.string(range)) 重复",
      en: "the key \(source.string(range)) is there twice",
      fixZh: "每个键只能写一次", fixEn: "keep one of them",
      related: [
        .init(
          bytes: earlier.start..<earlier.end,
          message: LocalizedText(zh: "第一次出现在此", en: "it is first given here"))
      ])
  }
}
