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
    let reach = 4 * Self.width
    let lineEnd = Self.lineEnd(in: bytes, from: range.lowerBound, atMost: reach)
    var start = Swift.min(lineStart, range.lowerBound)
    let isWhole = range.lowerBound - start <= reach
    if !isWhole { start = Self.boundary(in: bytes, before: range.lowerBound - reach) }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }

    let cells = Cells(bytes, start..<lineEnd.offset, mark: range.lowerBound)
    let first = cells.column(of: range.lowerBound)
    // A mark that goes on past the line is drawn to its end.
    let last = range.upperBound >= lineEnd.offset ? cells.width : cells.column(of: range.upperBound)
    let isShort = isWhole && lineEnd.isFound && !cells.isCut && cells.width <= Self.width
    let from = isShort ? 0 : Swift.max(0, first - Self.lead)
    let to = isShort ? cells.width : from + Self.width
    let (shown, shift) = cells.text(columns: from..<to)
    let isCutLeft = from > 0 || !isWhole
    let isCutRight = to < cells.width || !lineEnd.isFound || cells.isCut
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
    var scalar: Unicode.Scalar
    var column: Int
    var offset: Int
  }

  private var cells: [Cell] = []
  private var end: Int
  private(set) var width = 0
  /// Whether it ends before its line does, having more than enough.
  private(set) var isCut = false

  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, mark: Int) {
    // Whole strings would be repaired, and the offsets lost, so it goes scalar by scalar.
    var decoder = UTF8Decoding(bytes, range)
    var meter = DisplayWidthMeter()
    end = range.lowerBound
    var markColumn = Int.max / 2
    while let (scalar, length) = decoder.next() {
      let column = meter.width
      if end >= mark { markColumn = min(markColumn, column) }
      if column > max(markColumn, SourceExcerpt.lead) + SourceExcerpt.width {
        isCut = true
        break
      }
      cells.append(Cell(scalar: scalar, column: column, offset: end))
      if scalar == "\t" || isHarmful(scalar) {
        for shown in text(of: scalar, at: column).unicodeScalars { meter.add(shown) }
      } else {
        meter.add(scalar)
      }
      end += length
    }
    width = meter.width
  }

  /// What is shown for a scalar: itself, spaces up to the next tab stop, or its number.
  private func text(of scalar: Unicode.Scalar, at column: Int) -> String {
    // A tab stop every four columns, counted from the start of the excerpt.
    scalar == "\t" ? String(repeating: " ", count: 4 - column % 4) : String(scalar).sanitized
  }

  /// The display column at which the character that contains a byte begins.
  func column(of offset: Int) -> Int {
    if offset >= end { return width }
    let after = cells.firstIndex { $0.offset > offset } ?? cells.count
    return after > 0 ? cells[after - 1].column : 0
  }

  /// The text in some columns, and how many columns before it were left out.
  func text(columns: Range<Int>) -> (text: String, shift: Int) {
    var text = ""
    var shift: Int?
    for (index, cell) in cells.enumerated() where cell.column >= columns.lowerBound {
      let next = index + 1 < cells.count ? cells[index + 1].column : width
      if next > columns.upperBound { break }
      if shift == nil { shift = cell.column }
      if cell.scalar == "\t" || isHarmful(cell.scalar) {
        text += self.text(of: cell.scalar, at: cell.column)
      } else {
        text.unicodeScalars.append(cell.scalar)
      }
    }
    return (text, shift ?? columns.lowerBound)
  }
}
