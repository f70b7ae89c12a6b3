#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension CSVScanner {
  /// Reads a field in quotes.
  ///
  /// - Returns: Where the next field begins; `nil` if the row ended with this one.
  mutating func scanQuoted(from quote: Int, into fields: inout CSVFields) -> Int? {
    let start = quote + 1
    var index = start
    var hasDoubledQuotes = false
    while true {
      index = nextQuote(from: index)
      guard index < end, bytes[index] == UInt8(ascii: "\"") else {
        return recover(fromUnclosed: quote, into: &fields)
      }
      guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "\"") else { break }
      hasDoubledQuotes = true
      index += 2
    }
    fields.appendQuoted(start, index, hasDoubledQuotes: hasDoubledQuotes)
    var after = index + 1
    if after < end, !endsField(bytes[after]) {
      reportTextAfterQuote(after, opening: quote)
      fields.isBroken = true
      while after < end, !endsField(bytes[after]) { after += 1 }
    }
    guard after < end else {
      fields.finish(at: end)
      position = end
      return nil
    }
    if bytes[after] == delimiter { return after + 1 }
    endRow(&fields, at: after)
    return nil
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  /// The next quote, or the end; the end of the line where quotes may not span lines.
  private func nextQuote(from start: Int) -> Int {
    guard start < end, let base = bytes.baseAddress else { return end }
    if mayQuotesSpanLines {
      guard let found = memchr(base + start, 0x22, end - start) else { return end }
      return UnsafeRawPointer(found) - base
    }
    var index = start
    while index < end, bytes[index] != 0x22, bytes[index] != 0x0A, bytes[index] != 0x0D {
      index += 1
    }
    return index
  }

  /// Gives up a row whose quote is never closed, and goes on with the line below it.
  private mutating func recover(
    fromUnclosed quote: Int, into fields: inout CSVFields
  ) -> Int? {
    reportUnclosedQuote(quote)
    mayQuotesSpanLines = false
    fields.isBroken = true
    var index = quote
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    fields.appendQuoted(quote + 1, index, hasDoubledQuotes: false)
    if index < end {
      endRow(&fields, at: index)
    } else {
      fields.finish(at: end)
      position = end
    }
    return nil
  }
}

extension CSVScanner {
  /// Reports bytes of the next block that aren't UTF-8 text; at the wrong encoding, scanning ends.
  mutating func checkBlock() {
    forgetWhatWasRead()
    let limit = min(end, max(position, checked) + 1 << 16)
    let start = checked
    while checked < limit {
      let (invalid, next) = UTF8Validation.firstInvalid(in: bytes, checked..<limit)
      checked = next
      guard let invalid else { continue }
      guard let after = EncodingCheck.reportInvalid(at: invalid, in: source, into: &diagnostics)
      else {
        position = end
        checked = end
        return
      }
      checked = after
    }
    reportZeros(in: start..<min(checked, end))
  }

  /// Lets go of the pages that have been read, so that a large file takes no room in memory.
  mutating func forgetWhatWasRead() {
    // The row before is still looked at, and names may be compared with those of a few rows back.
    let start = forgotten
    guard position - start > 2 * Self.kept else { return }
    forgotten = position - Self.kept
    source.forget(start..<forgotten)
  }

  private static var kept: Int { 1 << 22 }

  private mutating func reportZeros(in range: Range<Int>) {
    guard let base = bytes.baseAddress else { return }
    var start = range.lowerBound
    while start < range.upperBound, let found = memchr(base + start, 0, range.upperBound - start) {
      let index = UnsafeRawPointer(found) - base
      diagnostics.error(
        .controlCharacter, at: index..<index + 1, in: source,
        LocalizedText(zh: "此处是 NUL 字节，文件可能损坏", en: "there is a NUL byte; the file may be damaged"),
        remedy: LocalizedText(zh: "请从原始表格重新导出", en: "export it again from its spreadsheet"))
      start = index + 1
    }
  }

  /// A quote inside a field that isn't quoted is read as itself.
  mutating func reportQuoteInside(_ index: Int) {
    let source = source
    diagnostics.warning(
      .strayQuote, at: index..<index + 1, in: source,
      LocalizedText(
        zh: "字段中间有引号，按普通字符读取", en: "a quote inside a field was read as an ordinary character"),
      remedy: LocalizedText(
        zh: "请把整个字段放进引号，并把其中的引号写两遍",
        en: "put the whole field in quotes and double the quotes within"))
  }

  private mutating func reportTextAfterQuote(_ index: Int, opening: Int) {
    let source = source
    diagnostics.error(
      .strayQuote, at: index..<index + 1, in: source,
      LocalizedText(
        zh: "引号结束后还有文字，此行未读取", en: "there is text after the closing quote; the row was not read"),
      remedy: LocalizedText(
        zh: "字段内的引号要写两遍，或检查引号是否成对",
        en: "double a quote that belongs to the field, or see whether one is missing"),
      related: [
        .init(
          bytes: opening..<opening + 1,
          message: LocalizedText(zh: "字段的引号从此处开始", en: "the field was opened here"))
      ])
  }

  private mutating func reportUnclosedQuote(_ index: Int) {
    let source = source
    diagnostics.error(
      .unclosedString, at: index..<index + 1, in: source,
      LocalizedText(
        zh: "从此处开始的引号没有结束，此行未读取",
        en: "the quote that opens here is never closed; the row was not read"),
      remedy: LocalizedText(zh: "请在字段末尾补上 \"", en: "add \" at the end of the field"))
  }
}

extension Diagnostic.Code {
  /// A quote in a CSV file is neither at the edge of a field nor doubled.
  public static let strayQuote = Self("stray-quote")
}
