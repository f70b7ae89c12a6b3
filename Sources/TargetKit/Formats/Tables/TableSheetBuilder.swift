/// What a reader gathers of a sheet on its way through the file.
struct TableSheetBuilder: Sendable {
  var name = ""
  var isHidden = false
  var records: [TableSheet.Record] = []
  var merges: [TableMerges.Range] = []
  var hiddenRows: Set<Int> = []
  var hiddenColumns: [ClosedRange<Int>] = []
  private var isSorted = true

  init(name: String = "", isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }

  /// Adds a cell.
  @inline(__always)
  mutating func append(_ record: TableSheet.Record) {
    if let last = records.last,
      (last.row, last.column) >= (record.row, record.column)
    {
      isSorted = false
    }
    records.append(record)
  }

  /// The cells row by row; of two in one place, the later one.
  consuming func sortedRecords() -> [TableSheet.Record] {
    if isSorted { return records }
    let places = records.indices.sorted {
      (records[$0].row, records[$0].column, $0) < (records[$1].row, records[$1].column, $1)
    }
    var sorted: [TableSheet.Record] = []
    for place in places {
      let record = records[place]
      if let last = sorted.last, last.row == record.row, last.column == record.column {
        sorted.removeLast()
      }
      sorted.append(record)
    }
    return sorted
  }
}
