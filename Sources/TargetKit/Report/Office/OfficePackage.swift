/// What word-processor and spreadsheet files have in common: parts, their types and their ties
/// (ECMA-376, part 2).
struct OfficePackage {
  /// A part of the package.
  struct Part {
    let path: String
    /// Its media type.
    let type: String
    let content: String
  }

  /// A tie from one part to another, named by its kind.
  struct Relation {
    let kind: String
    let target: String
    /// Whether the target lies outside the package.
    var isExternal = false

    private static let office =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    /// The ties of a part in the order of their ids: `rId1`, `rId2` and so on.
    static func text(_ relations: [Relation]) -> String {
      var text = XMLText.declaration
      text +=
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      for (number, relation) in relations.enumerated() {
        let kind = relation.kind.hasPrefix("http") ? relation.kind : office + relation.kind
        text += "<Relationship Id=\"rId\(number + 1)\" Type=\"\(kind)\""
        text += " Target=\"\(XMLText.escaped(relation.target))\""
        text += (relation.isExternal ? " TargetMode=\"External\"" : "") + "/>"
      }
      return text + "</Relationships>"
    }
  }

  private var parts: [Part] = []
  /// Files of ties; their type is known from their extension.
  private var relations: [(path: String, content: String)] = []

  /// A package whose main part is at `main`, of a document.
  init(main: String, document: ReportDocument) {
    addRelations(
      "_rels/.rels",
      [
        Relation(kind: "officeDocument", target: main),
        Relation(
          kind:
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          target: "docProps/core.xml"),
      ])
    add(
      "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
      Self.properties(document))
  }

  mutating func add(_ path: String, _ type: String, _ content: String) {
    parts.append(Part(path: path, type: type, content: XMLText.declaration + content))
  }

  mutating func addRelations(_ path: String, _ list: [Relation]) {
    relations.append((path, Relation.text(list)))
  }

  /// The file.
  func bytes() throws(ZipArchive.Failure) -> [UInt8] {
    var types = XMLText.declaration
    types += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    types += "<Default Extension=\"rels\" "
    types += "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    for part in parts {
      types += "<Override PartName=\"/\(part.path)\" ContentType=\"\(part.type)\"/>"
    }
    var archive = ZipArchive()
    // Readers look for the types first.
    archive.add("[Content_Types].xml", types + "</Types>")
    for (path, content) in relations { archive.add(path, content) }
    for part in parts { archive.add(part.path, part.content) }
    return try archive.bytes()
  }

  /// Title, language and day; the day of the review stands for the hour of writing, so that the same
  /// report makes the same bytes.
  private static func properties(_ document: ReportDocument) -> String {
    let title = XMLText.escaped(document.title.line(in: document.languages))
    let day = "\(document.asOf)T00:00:00Z"
    var text = "<cp:coreProperties "
    text += "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
    text += "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    text += "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
    text += "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    text += "<dc:title>\(title)</dc:title>"
    text += "<dc:creator>\(XMLText.escaped(document.footer.generator ?? "TargetKit"))</dc:creator>"
    text += "<dc:language>\(document.language == .chinese ? "zh-CN" : "en")</dc:language>"
    text += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:created>"
    text += "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:modified>"
    return text + "</cp:coreProperties>"
  }
}
