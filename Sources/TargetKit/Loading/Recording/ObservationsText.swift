/// A file of observations as text that a row is added to, in the file's own manner: its columns in
/// their order, its separator, its line breaks, its byte order mark, its encoding.
struct ObservationsText {
  let path: String
  /// The file as it was when it was read; `nil` if it was not there.
  let state: FileState?
  /// The file as it is.
  private let file: SourceText
  /// Its text in UTF-8.
  private let source: SourceText
  private let encoding: TextEncoding

  /// The columns of a new file.
  private static let standardColumns = [
    "indicator", "area", "period", "value", "yoy", "published", "status", "source", "note",
    "statements",
  ]
  /// Those of them that are there only if the first figure needs them.
  private static let rareColumns: Set<String> = ["yoy", "status"]

  /// Reads the file; one that is not there yet is empty.
  init(path: String) throws(Diagnostic) {
    self.path = path
    if FileState(ofFileAt: path) == nil {
      file = SourceText(file: path, bytes: [])
      state = nil
    } else {
      (file, state) = try SourceText.snapshot(of: path)
    }
    let decoded = DecodedText(file)
    source = decoded.source
    encoding = decoded.encoding
  }

  /// Whether it has a column of that name; a new file gets those it needs.
  func hasColumn(_ name: String) -> Bool {
    guard !isBlank else { return Self.standardColumns.contains(name) }
    guard let header = ObservationsFile.table(of: source).header else { return false }
    return Self.names(header).contains(name)
  }

  private var isBlank: Bool {
    source.withBytes { bytes in
      bytes.allSatisfy { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
  }

  /// The place of a row with exactly these fields, counted from the first one behind the header.
  ///
  /// - Throws: What is wrong with a file whose last quote is open: whatever is added to it becomes part
  ///   of that field for other programs.
  /// - Complexity: One pass over the file.
  func ordinal(of fields: [String: String]) throws(RecordRefusal) -> Int? {
    var table = ObservationsFile.table(of: source)
    guard let header = table.header else { return nil }
    let known = Self.names(header).compactMap { name in
      ObservationsFile.columns.firstIndex { $0.name == name }
    }
    var (found, ordinal): (Int?, Int) = (nil, 0)
    while table.next() {
      let isSame =
        found == nil
        && known.allSatisfy { column in
          table.string(column) == fields[ObservationsFile.columns[column].name] ?? ""
        }
      if isSame { found = ordinal }
      ordinal += 1
    }
    let open = table.diagnostics.sorted().filter { $0.code == .unclosedString }
    guard open.isEmpty else { throw RecordRefusal(open) }
    return found
  }

  /// The file with rows behind it that another program appended to what was there before.
  func carrying(_ late: [UInt8]) -> SourceText {
    var bytes = file.withBytes { ContiguousArray($0) }
    if let last = bytes.last, last != 0x0A, last != 0x0D { bytes += Self.lineBreak(bytes) }
    return SourceText(file: path, bytes: bytes + late)
  }

  /// The file with a row more, and where that row begins.
  struct Extended {
    /// The text in UTF-8.
    let source: SourceText
    /// Where the row begins in the text.
    let start: Int
    /// What is written: the bytes of the file before, and what is added in its encoding.
    let file: SourceText
    let addition: [UInt8]
  }

  /// Adds a row with these fields, by the names of their columns.
  ///
  /// - Throws: What is wrong with the header, or which columns it lacks.
  func adding(_ fields: [String: String]) throws(RecordRefusal) -> Extended {
    var bytes = source.withBytes { ContiguousArray($0) }
    var names: [String] = []
    var delimiter = UInt8(ascii: ",")
    if isBlank {
      names = Self.standardColumns.filter {
        !Self.rareColumns.contains($0) || fields[$0] != nil
      }
      bytes += (names.joined(separator: ",") + "\n").utf8
    } else {
      let table = ObservationsFile.table(of: source)
      guard let header = table.header else {
        var bag = DiagnosticBag()
        bag.merge(table.diagnostics)
        throw RecordRefusal(bag.sorted())
      }
      names = Self.names(header)
      delimiter = table.delimiter
      let missing = fields.keys.filter { !names.contains($0) }.sorted()
      guard missing.isEmpty else { throw RecordRefusal(lacks(missing, header: table.row)) }
    }
    let lineBreak = Self.lineBreak(bytes)
    let endsWithBreak = bytes.last == 0x0A || bytes.last == 0x0D
    if !endsWithBreak { bytes += lineBreak }
    let start = bytes.count
    var row = CSVWriter(CSVWriter.Options(delimiter: delimiter))
    for name in names { row.field(fields[name] ?? "") }
    bytes += row.text.utf8
    // A file whose last row ends without a line break keeps that habit.
    if endsWithBreak { bytes += lineBreak }
    let addition = String(decoding: bytes[source.count...], as: UTF8.self)
    return Extended(
      source: SourceText(file: path, bytes: bytes), start: start, file: file,
      addition: encoding.bytes(of: addition))
  }

  private static func names(_ header: CSVHeader) -> [String] {
    var names = Array(repeating: "", count: header.width)
    for (column, position) in header.positions.enumerated() {
      if let position, names.indices.contains(position) {
        names[position] = ObservationsFile.columns[column].name
      }
    }
    return names
  }

  /// How the lines of a file end.
  private static func lineBreak(_ bytes: ContiguousArray<UInt8>) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    if bytes[first] == 0x0A { return [0x0A] }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  private func lacks(_ columns: [String], header: Range<Int>) -> Diagnostic {
    let names = columns.joined(separator: ", ")
    return Diagnostic(
      .error, .missingColumn,
      LocalizedText(zh: "表头缺少列：\(names)", en: "the header lacks the column \(names)"),
      remedy: LocalizedText(
        zh: "请在表头及各行加上此列，或不给出此项", en: "add it to the header and the rows, or leave it out"),
      at: source.location(of: header), excerpt: source.excerpt(of: header))
  }
}
