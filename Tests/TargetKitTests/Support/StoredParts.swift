import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import TargetKit

/// The parts of an archive that stores them as they are, read from its directory.
struct StoredParts {
  private(set) var names: [String] = []
  private var parts: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8]) throws {
    func number(_ place: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(number(end, 4) == 0x0605_4B50)
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      try #require(number(place, 4) == 0x0201_4B50)
      let size = number(place + 24, 4)
      let length = number(place + 28, 2)
      let start = number(place + 42, 4)
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
      let content = Array(bytes[(start + 30 + length)..<(start + 30 + length + size)])
      #expect(CRC32.of(content) == UInt32(number(place + 16, 4)))
      names.append(name)
      parts[name] = content
      place += 46 + length
    }
  }

  func text(_ name: String) throws -> String {
    String(decoding: try #require(parts[name]), as: UTF8.self)
  }

  /// Reads a part with a real XML parser and returns the elements of a name, with attributes and text.
  func elements(_ element: String, of name: String) throws -> [XMLReading.Element] {
    try XMLReading(try text(name)).elements.filter { $0.name == element }
  }
}

/// What a real XML parser reads.
final class XMLReading: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Reads a document, which must be well-formed.
  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError)): \(text.prefix(300))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for place in open { elements[place].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }
}
