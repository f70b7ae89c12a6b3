import TargetKit

/// Where a report goes, and in which formats.
struct Destinations {
  /// The format of the output itself.
  let main: CheckFormat
  /// Where it goes.
  let place: OutputPlace
  /// More outputs, each in its own format.
  let others: [(format: CheckFormat, place: OutputPlace)]

  /// The file it goes to; `nil` for standard output.
  var file: String? { place.path }

  /// Everything that is to be written.
  var places: [OutputPlace] { [place] + others.map(\.place) }

  /// Writes the report everywhere, whatever its verdicts.
  ///
  /// - Returns: Whether every file could be written; why one could not has been said.
  func write(_ report: CheckReport, _ call: Call, isSound: Bool) -> Bool {
    write(call, isSound: isSound) { format in
      try? report.write(format) { bytes throws(OutputStream.Closed) in try call.output.write(bytes)
      }
    } toFile: { (format, file) throws(Diagnostic) in
      try report.write(format, toFile: file)
    }
  }

  /// Writes a report that is made as one text everywhere.
  ///
  /// - Returns: Whether every file could be written; why one could not has been said.
  func write(
    _ call: Call, isSound: Bool, text: (CheckFormat) -> String,
    toFile: (CheckFormat, String) throws(Diagnostic) -> Void
  ) -> Bool {
    write(call, isSound: isSound, toOutput: { call.output.write(text($0)) }, toFile: toFile)
  }

  private func write(
    _ call: Call, isSound: Bool, toOutput: (CheckFormat) -> Void,
    toFile: (CheckFormat, String) throws(Diagnostic) -> Void
  ) -> Bool {
    var isWritten = true
    for (format, place) in others + [(main, place)] {
      guard let file = place.path else {
        // A table of what little could be read, or of nothing, would look like a finding.
        if format != .text || isSound { toOutput(format) }
        continue
      }
      do throws(Diagnostic) {
        try toFile(format, file)
      } catch {
        call.errors.writeLine(error.text(in: call.language))
        isWritten = false
      }
    }
    call.output.flush()
    return isWritten
  }
}

extension Call {
  /// Where the options want the report.
  func destinations() throws(UsageError) -> Destinations {
    let place = arguments.last(.output).map { OutputPlace($0) } ?? .standardOutput
    var format = arguments.choice(.format, CheckFormat.self)
    if let file = place.path, format == nil {
      format = CheckFormat(fileName: file)
      if format == nil {
        throw UsageError(
          zh: "\(file.quoted()) 的扩展名没有对应的格式",
          en: "the extension of \(file.quoted()) names no format",
          remedy: LocalizedText(
            zh: "用 .txt、.json、.csv、.md 或 .xml，或给出 --format",
            en: "use .txt, .json, .csv, .md or .xml, or give --format"))
      }
    }
    let others = arguments.all(.also).compactMap {
      pair -> (format: CheckFormat, place: OutputPlace)? in
      guard let sign = pair.firstIndex(of: "="),
        let format = CheckFormat(rawValue: String(pair[..<sign]))
      else { return nil }
      return (format, OutputPlace(String(pair[pair.index(after: sign)...])))
    }
    return Destinations(main: format ?? .text, place: place, others: others)
  }
}

extension CheckFormat {
  /// The format that the extension of a file's name stands for.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "json": self = .json
    case "csv": self = .csv
    case "md", "markdown": self = .markdown
    case "xml": self = .junit
    default: return nil
    }
  }
}
