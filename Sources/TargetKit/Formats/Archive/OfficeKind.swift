/// What an archive holds.
enum OfficeKind: Hashable, Sendable {
  /// An `.xlsx` workbook, and the path of its main part.
  case workbook(main: String)
  /// A `.docx` document, and the path of its main part.
  case document(main: String)
  /// A workbook in Excel's binary form, `.xlsb`.
  case binaryWorkbook
  case presentation
  /// An `.ods` spreadsheet.
  case openSpreadsheet
  /// An `.odt` text, or another kind of OpenDocument.
  case openDocument
  /// A document of Numbers, Pages or Keynote.
  case appleDocument
  /// An archive of other files.
  case other

  /// Looks at the parts that tell.
  init(_ archive: OfficeArchive) throws(OfficeArchive.Failure) {
    if archive.has("_rels/.rels") {
      let links = try archive.relationships(of: "")
      if let main = links.values.first(where: { $0.kind == "officeDocument" })?.target {
        self = Self.kind(ofMain: main)
        return
      }
    }
    if archive.has("mimetype"), let bytes = try archive.bytes(of: "mimetype") {
      let type = String(decoding: bytes.prefix(100), as: UTF8.self)
      self =
        type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet")
        ? .openSpreadsheet : type.hasPrefix("application/vnd.oasis") ? .openDocument : .other
      return
    }
    let isApple = archive.names.contains { name in
      name.hasPrefix("Index/") && name.hasSuffix(".iwa") || name.hasSuffix("Index.zip")
        || name == "index.apxl" || name == "index.xml"
    }
    self = isApple ? .appleDocument : .other
  }

  private static func kind(ofMain main: String) -> OfficeKind {
    let path = main.lowercased()
    if path.hasSuffix(".bin") { return .binaryWorkbook }
    let folder = path.split(separator: "/").first ?? ""
    switch folder {
    case "word": return .document(main: main)
    case "ppt": return .presentation
    case "visio": return .other
    default: return .workbook(main: main)
    }
  }
}
