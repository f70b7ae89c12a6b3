import Testing

@testable import TargetKit

@Suite("Reading XML")
struct XMLReaderTests {
  /// What is read, on one line: elements, attributes, texts; `nil` if it is refused.
  private func outline(_ xml: String) -> String? {
    let bytes = Array(xml.utf8)
    return bytes.withUnsafeBytes { bytes in
      var reader = XMLReader(bytes)
      var out: [UInt8] = []
      while true {
        guard let event = try? reader.next() else { return nil }
        switch event {
        case .open:
          out += Array("(".utf8) + Array(bytes[reader.name])
          if let value = reader.string("a") { out += Array("=\(value)".utf8) }
          out += Array(":".utf8)
        case .close: out += Array(")".utf8)
        case .text:
          let isWhole: Void? = try? reader.appendText(to: &out)
          if isWhole == nil { return nil }
        case .end: return String(decoding: out, as: UTF8.self)
        }
      }
    }
  }

  @Test(
    "Elements, attributes and text",
    arguments: [
      ("<x/>", "(x:)"), ("<?xml version='1.0'?>\n<x>1</x>\n", "(x:1)"),
      ("\u{FEFF}<p:x xmlns:p='n'><p:y a = \"1\" /></p:x>", "(x:(y=1:))"),
      ("<x a='&lt;&#65;&#x4E2D;'>&amp;&quot;</x>", "(x=<A中:&\")"),
      ("<x>a<![CDATA[<b>&]]>c<!-- d --><?e?></x>", "(x:a<b>&c)"),
      ("<x>a\r\nb\rc</x>", "(x:a\nb\nc)"), ("<表 a='值'>文</表>", "(表=值:文)"),
      ("<x><y></y><y/></x>", "(x:(y:)(y:))"),
    ])
  func wellFormed(xml: String, expected: String) {
    #expect(outline(xml) == expected)
  }

  @Test(
    "What isn't well-formed, or declares anything, is refused",
    arguments: [
      "", "x", "<x>", "</x>", "<x></y>", "<x/><y/>", "<x><y></x></y>", "<x a=1/>", "<x a='1/>",
      "<x a='<'/>", "<x a='1'b='2'/>", "<x>&b;</x>", "<x>&#0;</x>", "<x>&#xD800;</x>",
      "<x>&amp</x>",
      "<!DOCTYPE x><x/>", "<!DOCTYPE x [<!ENTITY b 'bb'>]><x>&b;</x>", "<x><![CDATA[a]]</x>",
      "<x><!-- a </x>", "<x>\u{1}</x>", "<1/>", "< x/>", "<x/>z", "<x:/>",
      String(repeating: "<x>", count: 300) + String(repeating: "</x>", count: 300),
    ])
  func refused(xml: String) {
    #expect(outline(xml) == nil)
  }
}
