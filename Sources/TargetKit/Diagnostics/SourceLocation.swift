/// A place in a file, or a file as a whole.
public struct SourceLocation: Hashable, Sendable {
  /// The path of the file, as the user gave it.
  public var file: String
  /// The sheet, in a workbook; lines and columns are then its rows and columns.
  public var sheet: String?
  /// The line, from 1; `nil` for a file or a folder as a whole.
  public var line: Int?
  /// The column, from 1, counted in Unicode code points.
  public var column: Int?
  /// The declaration, of something made in code: `milestones[0].targets.jobs`.
  ///
  /// The file is then the id of the plan; line and column are those of the plan as a file.
  public var declaration: String?
  /// The bytes of the file that are meant.
  public var bytes: Range<Int>?

  /// A file or folder as a whole.
  public init(file: String) { self.file = file }

  /// A place in a file.
  public init(file: String, line: Int, column: Int, bytes: Range<Int>? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.bytes = bytes
  }

  /// A cell of a workbook, its row and column counted from 0.
  init(file: String, sheet: String, row: Int, column: Int) {
    self.init(file: file, line: row + 1, column: column + 1)
    self.sheet = sheet
  }
}

extension SourceLocation {
  /// The letters of a column of a sheet, counted from 0: `A` to `Z`, then `AA`.
  static func letters(ofColumn column: Int) -> String {
    var rest = column + 1
    var letters = ""
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension SourceLocation {
  /// The place without its column, as `path:line`; of a path from the root the name of the file only.
  var fileAndLine: String {
    guard sheet == nil, let line else { return description }
    let name = file.hasPrefix("/") ? file.split(separator: "/").last.map(String.init) : nil
    return "\((name ?? file).sanitized):\(line)"
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as `path:line:column`, `path:sheet!B3` in a workbook, `plan:declaration` in code, or
  /// `path` for a whole file.
  public var description: String {
    if let sheet {
      let cell = Self.letters(ofColumn: (column ?? 1) - 1) + String(line ?? 1)
      return "\(file.sanitized):\(sheet.sanitized)!\(cell)"
    }
    if let declaration { return "\(file.sanitized):\(declaration.sanitized)" }
    guard let line else { return file.sanitized }
    guard let column else { return "\(file.sanitized):\(line)" }
    return "\(file.sanitized):\(line):\(column)"
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then by line and column; a whole file comes before its lines.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.sheet != right.sheet { return left.sheet ?? "" < right.sheet ?? "" }
    if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
    if left.column != right.column { return left.column ?? 0 < right.column ?? 0 }
    return left.bytes?.upperBound ?? 0 < right.bytes?.upperBound ?? 0
  }
}
