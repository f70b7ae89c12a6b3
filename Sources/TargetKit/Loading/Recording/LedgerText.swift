/// The text of a file of observations or remarks that rows are added to, in its own manner.
///
/// Its columns keep their order, its separator and its line breaks stay. Columns that it lacks are added
/// to every row.
struct LedgerText {
  let path: String
  /// The text as it is; empty if there is none yet.
  let source: SourceText
  /// What it holds.
  private let layout: Layout
  private var delimiter = UInt8(ascii: ",")
  private var names: [String] = []
  /// Where its rows end, the header's first; what is missing there is added behind.
  private var rowEnds: [Int] = []

  /// What a kind of file holds.
  struct Layout: Sendable {
    /// The columns that are read.
    let columns: [CSVColumn]
    /// Their order; a file that is widened gets the last one, too.
    let order: [String]
    /// The columns that a new file has even if no row fills them.
    let usual: Set<String>

    /// The figures of some plans, with a column for each of their dimensions.
    static func observations(of plans: [Plan]) -> Layout {
      Layout(
        columns: ObservationsFile.columns(of: plans),
        order: ["indicator", "area"] + DimensionColumns(of: plans).ids + [
          "period", "value", "yoy", "published", "status", "source", "note", "statements", "plan",
        ], usual: ["indicator", "period", "value", "published"])
    }

    static let remarks = Layout(
      columns: RemarksFile.columns,
      order: ["indicator", "area", "period", "cause", "next", "by", "plan"],
      usual: ["indicator", "period", "cause", "next", "by"])
  }

  /// A text that has nothing in it yet.
  init(startingAt path: String, as layout: Layout) {
    self.path = path
    source = SourceText(file: path, bytes: [])
    self.layout = layout
  }

  /// Reads the text.
  ///
  /// - Throws: What keeps it from being read, such as a header that nobody understands.
  init(_ source: SourceText, as layout: Layout) throws(RecordRefusal) {
    path = source.file
    self.source = source
    self.layout = layout
    let isBlank = source.withBytes { bytes in
      bytes.allSatisfy { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
    if isBlank { return }
    var table = CSVTable(source, columns: layout.columns)
    guard let header = table.header else {
      var bag = DiagnosticBag()
      bag.merge(table.diagnostics)
      throw RecordRefusal(bag.sorted())
    }
    delimiter = table.delimiter
    var names = Array(repeating: "", count: header.width)
    for (column, position) in header.positions.enumerated() {
      if let position, names.indices.contains(position) {
        names[position] = layout.columns[column].name
      }
    }
    self.names = names
    var ends = [table.row.upperBound]
    while table.next() { ends.append(table.row.upperBound) }
    // What is added behind an open quote becomes part of that field for other programs.
    let open = table.diagnostics.sorted().filter { $0.code == .unclosedString }
    guard open.isEmpty else { throw RecordRefusal(open) }
    rowEnds = ends
  }

  /// How many rows it holds below its header.
  var rowCount: Int { max(0, rowEnds.count - 1) }

  /// Whether it has a column of that name; a new file gets those it needs.
  func hasColumn(_ name: String) -> Bool {
    names.isEmpty ? name != "plan" : names.contains(name)
  }

  /// The place of a row with exactly these fields, counted from the first one behind the header.
  ///
  /// - Complexity: One pass over the text.
  func ordinal(of fields: [String: String]) -> Int? {
    guard fields.allSatisfy({ $0.value.isEmpty || names.contains($0.key) }) else { return nil }
    let known = names.compactMap { name in
      layout.columns.firstIndex { $0.name == name }
    }
    var table = CSVTable(source, columns: layout.columns)
    var ordinal = 0
    while table.next() {
      let isSame = known.allSatisfy { column in
        table.string(column) == fields[layout.columns[column].name] ?? ""
      }
      if isSame { return ordinal }
      ordinal += 1
    }
    return nil
  }

  /// The text with more rows, and which bytes each of them and each of its fields takes.
  struct Extended {
    let source: SourceText
    /// The bytes of each new row.
    let rows: [Range<Int>]
    /// The bytes of each field of each new row, by the names of the columns.
    let fields: [[String: Range<Int>]]
    /// Whether the old text stands unchanged before the new rows.
    let keepsBeginning: Bool
  }

  /// Adds rows, each by the names of its fields.
  ///
  /// - Parameters:
  ///   - rows: The fields of each row.
  ///   - usual: The columns that a new file has even if no row fills them; those of its kind if `nil`.
  /// - Returns: The text with them.
  func adding(_ rows: [[String: String]], usual: Set<String>? = nil) -> Extended {
    let usual = usual ?? layout.usual
    var used: Set<String> = []
    for row in rows { used.formUnion(row.keys) }
    var columns = names
    if columns.isEmpty {
      columns = layout.order.filter { usual.contains($0) || used.contains($0) }
    }
    let lacking = layout.order.filter { used.contains($0) && !columns.contains($0) }
    var bytes = widened(by: lacking)
    columns += lacking
    if names.isEmpty { bytes += (columns.joined(separator: ",") + "\n").utf8 }
    let lineBreak = self.lineBreak(bytes)
    let endsWithBreak = bytes.last == 0x0A || bytes.last == 0x0D
    if !endsWithBreak { bytes += lineBreak }
    var ranges: [Range<Int>] = []
    var fields: [[String: Range<Int>]] = []
    for (number, row) in rows.enumerated() {
      let start = bytes.count
      var places: [String: Range<Int>] = [:]
      for (place, name) in columns.enumerated() {
        if place > 0 { bytes.append(delimiter) }
        let first = bytes.count
        var field = CSVWriter(CSVWriter.Options(delimiter: delimiter))
        field.field(row[name] ?? "")
        bytes += field.text.utf8
        places[name] = first..<bytes.count
      }
      ranges.append(start..<bytes.count)
      fields.append(places)
      // A file whose last row ends without a line break keeps that habit.
      if endsWithBreak || number < rows.count - 1 { bytes += lineBreak }
    }
    return Extended(
      source: SourceText(file: path, bytes: bytes), rows: ranges, fields: fields,
      keepsBeginning: lacking.isEmpty)
  }

  /// The bytes of the text with columns added to its header and left empty in its rows.
  private func widened(by columns: [String]) -> ContiguousArray<UInt8> {
    let old = source.withBytes { ContiguousArray($0) }
    guard !columns.isEmpty, !names.isEmpty else { return old }
    var bytes = ContiguousArray<UInt8>()
    bytes.reserveCapacity(old.count + rowEnds.count * columns.count)
    var start = 0
    for (number, end) in rowEnds.enumerated() {
      bytes += old[start..<end]
      for column in columns {
        bytes.append(delimiter)
        if number == 0 { bytes += column.utf8 }
      }
      start = end
    }
    bytes += old[start...]
    return bytes
  }

  /// How the lines of the text end.
  private func lineBreak(_ bytes: ContiguousArray<UInt8>) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    if bytes[first] == 0x0A { return [0x0A] }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }
}
