/// A line of a source with a part of it marked, as far as it fits on a screen.
///
/// It prints as the line and, below it, a caret for each column of the marked part; wide
/// characters count for two, so the carets stand where they should.
public struct SourceExcerpt: Hashable, Sendable {
  /// The number of the line, from 1.
  public let line: Int
  /// The line, safe to print; `..` where it was cut.
  public let text: String
  /// The display columns before the marked part.
  public let markStart: Int
  /// The display columns of the marked part, at least 1.
  public let markWidth: Int

  /// The columns of a line that are shown.
  static let width = 100
  /// The columns that are shown before the marked part of a longer line.
  static let lead = 40

  /// Cuts an excerpt out of a source.
  ///
  /// Reads a bounded number of bytes around the mark, however long the line is.
  init(_ range: Range<Int>, line: Int, from lineStart: Int, in bytes: UnsafeRawBufferPointer) {
    self.line = line
    let reach = 6 * Self.width
    let lineEnd = Self.lineEnd(in: bytes, from: range.lowerBound, atMost: reach)
    var start = Swift.min(lineStart, range.lowerBound)
    let isWhole = range.lowerBound - start <= reach
    if !isWhole { start = Self.boundary(in: bytes, before: range.lowerBound - reach) }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }

    let cells = Cells(bytes, start..<lineEnd.offset)
    let first = cells.column(of: range.lowerBound)
    // A mark that goes on past the line is drawn to its end.
    let last = range.upperBound >= lineEnd.offset ? cells.width : cells.column(of: range.upperBound)
    let isShort = isWhole && lineEnd.isFound && cells.width <= Self.width
    let from = isShort ? 0 : Swift.max(0, first - Self.lead)
    let to = isShort ? cells.width : from + Self.width
    let (shown, shift) = cells.text(columns: from..<to)
    let isCutLeft = from > 0 || !isWhole
    let isCutRight = to < cells.width || !lineEnd.isFound
    text = (isCutLeft ? ".." : "") + shown + (isCutRight ? ".." : "")
    markStart = first - shift + (isCutLeft ? 2 : 0)
    markWidth = Swift.max(1, Swift.min(last, to) - first)
  }

  /// The excerpt as it is printed: the line, then the carets.
  public var lines: [String] {
    let number = String(line).padded(to: 3, .right)
    let margin = String(repeating: " ", count: number.utf8.count)
    return [
      "\(number) | \(text)",
      "\(margin) | " + String(repeating: " ", count: markStart)
        + String(repeating: "^", count: markWidth),
    ]
  }

  private static func lineEnd(
    in bytes: UnsafeRawBufferPointer, from start: Int, atMost reach: Int
  ) -> (offset: Int, isFound: Bool) {
    let limit = Swift.min(bytes.count, start + reach)
    for index in start..<limit where bytes[index] == 0x0A || bytes[index] == 0x0D {
      return (index, true)
    }
    if limit == bytes.count { return (limit, true) }
    return (boundary(in: bytes, before: limit), false)
  }

  /// The start of the character that contains a byte.
  private static func boundary(in bytes: UnsafeRawBufferPointer, before offset: Int) -> Int {
    var start = offset
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}

/// A short stretch of a line, character by character, as it is displayed.
private struct Cells {
  private struct Cell {
    var text: String
    var column: Int
    var offset: Int
  }

  private var cells: [Cell] = []
  private(set) var width = 0

  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var offset = range.lowerBound
    // Decoding maps a whole invalid sequence to one character, so go through the bytes one
    // scalar at a time to keep the offsets right.
    var decoder = UTF8Decoding(bytes, range)
    var meter = DisplayWidthMeter()
    while let (scalar, length) = decoder.next() {
      var text: String
      if scalar == "\t" {
        // A tab stop every four columns, counted from the start of the excerpt.
        text = String(repeating: " ", count: 4 - width % 4)
      } else {
        text = String(scalar).sanitized
      }
      let before = meter.width
      for shown in text.unicodeScalars { meter.add(shown) }
      if meter.width < before { text = "" }
      cells.append(Cell(text: text, column: before, offset: offset))
      width = meter.width
      offset += length
    }
    end = offset
  }

  private var end = 0

  /// The display column at which the character that contains a byte begins.
  func column(of offset: Int) -> Int {
    if offset >= end { return width }
    return cells.last { $0.offset <= offset }?.column ?? 0
  }

  /// The text in some columns, and how many columns before it were left out.
  func text(columns: Range<Int>) -> (text: String, shift: Int) {
    var text = ""
    var shift: Int?
    for (index, cell) in cells.enumerated() where cell.column >= columns.lowerBound {
      let next = index + 1 < cells.count ? cells[index + 1].column : width
      if next > columns.upperBound { break }
      if shift == nil { shift = cell.column }
      text += cell.text
    }
    return (text, shift ?? columns.lowerBound)
  }
}
