#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a file as a table and says how many cells it holds: what `run.py` measures.
@main
struct Read {
  static func main() {
    do throws(Diagnostic) {
      let contents = TableFile.read(try SourceText(contentsOf: CommandLine.arguments.last ?? ""))
      var cells = 0
      var bytes = 0
      for sheet in contents.sheets {
        for record in sheet.records {
          cells += 1
          // The peers hand out values, so these are made here as well.
          bytes += sheet.text(Int(record.row), Int(record.column)).utf8.count
        }
      }
      print(cells, bytes)
      if contents.diagnostics.hasErrors { exit(1) }
    } catch {
      print(error)
      exit(1)
    }
  }
}
