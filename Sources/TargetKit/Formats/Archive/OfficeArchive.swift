/// The parts of an office document, which is a ZIP archive of XML.
struct OfficeArchive: Sendable {
  /// Why a document cannot be read.
  enum Failure: Error, Hashable {
    /// The archive is wrong.
    case archive(ZipReader.Failure)
    /// A part is not well-formed XML.
    case malformed(part: String)
    /// A part isn't there that another one names.
    case missing(part: String)
    /// It holds more than can be read.
    case tooLarge
  }

  private let archive: ZipReader

  init(_ source: SourceText) throws(Failure) {
    do throws(ZipReader.Failure) {
      archive = try ZipReader(source)
    } catch { throw .archive(error) }
  }

  /// The names of the parts.
  var names: [String] { archive.entries.map(\.name) }

  /// Whether there is a part of a name.
  func has(_ name: String) -> Bool { archive.entry(name) != nil }

  /// The bytes of a part; `nil` if there is none.
  func bytes(of part: String) throws(Failure) -> [UInt8]? {
    do throws(ZipReader.Failure) {
      return try archive.content(of: part)
    } catch { throw .archive(error) }
  }

  /// Reads a part as XML.
  ///
  /// - Returns: `nil` if there is no such part.
  func read<Result>(
    _ part: String, _ body: (inout XMLReader) throws(XMLReader.Failure) -> Result
  ) throws(Failure) -> Result? {
    guard var bytes = try bytes(of: part) else { return nil }
    if let decoded = TextDecoding.utf8(ofWide: bytes) { bytes = decoded }
    do throws(XMLReader.Failure) {
      return try bytes.withUnsafeBufferPointer { buffer throws(XMLReader.Failure) in
        let bytes = UnsafeRawBufferPointer(buffer)
        if let invalid = UTF8Validation.firstInvalid(in: bytes, 0..<bytes.count).invalid {
          throw XMLReader.Failure(offset: invalid)
        }
        var reader = XMLReader(bytes)
        return try body(&reader)
      }
    } catch { throw .malformed(part: part) }
  }

  /// A link from a part to another one.
  struct Relationship: Hashable, Sendable {
    /// The last word of its type, such as `worksheet`.
    var kind: String
    /// The path of the part it leads to.
    var target: String
  }

  /// The links of a part, by their ids; those that lead out of the document are left out.
  func relationships(of part: String) throws(Failure) -> [String: Relationship] {
    let base = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = base + "_rels/" + part.dropFirst(base.count) + ".rels"
    let links = try read(name) { reader throws(XMLReader.Failure) in
      var links: [String: Relationship] = [:]
      while true {
        let event = try reader.next()
        if event == .end { return links }
        guard event == .open, reader.isAt("Relationship"), let id = reader.string("Id"),
          let target = reader.string("Target"), let type = reader.string("Type"),
          reader.string("TargetMode") != "External"
        else { continue }
        let kind = String(type.split(separator: "/").last ?? "")
        links[id] = Relationship(kind: kind, target: Self.path(target, from: base))
      }
    }
    return links ?? [:]
  }

  /// The path of a part that another one in a folder names.
  private static func path(_ target: String, from folder: String) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var parts: [Substring] = []
    for part in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
