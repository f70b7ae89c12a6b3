import Foundation
import Testing

@testable import TargetKit

@Suite("Reading JSON")
struct JSONReaderTests {
  static func read(_ text: String) -> (JSONDocument?, [Diagnostic]) {
    var bag = DiagnosticBag()
    let document = JSONReader.read(SourceText(file: "p", text: text), into: &bag)
    return (document, bag.sorted())
  }

  /// The value in a short notation, to compare with.
  static func show(_ node: JSONNode?) -> String {
    guard let node else { return "-" }
    switch node.kind {
    case .null: return "null"
    case .bool: return node.bool.map { "\($0)" } ?? "?"
    case .number: return node.number ?? "?"
    case .string: return "'" + (node.string ?? "?") + "'"
    case .array: return "[" + node.elements.map(show).joined(separator: " ") + "]"
    case .object:
      return "{" + node.members.map { "\($0.key)=\(show($0.value))" }.joined(separator: " ") + "}"
    case .invalid: return "!"
    }
  }

  @Test(
    "keeps values as they are written",
    arguments: [
      ("{}", "{}"), ("[]", "[]"), (" [1, -0.50, 2e+3,1E5]\n", "[1 -0.50 2e+3 1E5]"),
      ("\u{FEFF}{\"a\":null}", "{a=null}"), ("[true,false]", "[true false]"),
      (#"["\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"]"#, "['\"\\/\u{8}\u{C}\n\r\té😀']"),
      (#"{"重庆":"综合体"}"#, "{重庆=综合体}".replacing("综合体", with: "'综合体'")),
      ("// c\n{ /* x */ \"a\" : [1,], // y\n}", "{a=[1]}"), ("[1/**/,2]//", "[1 2]"),
      ("\"s\"", "'s'"), ("12", "12"), ("{\"a\":{\"b\":[{}]},\"c\":1}", "{a={b=[{}]} c=1}"),
    ])
  func values(text: String, expected: String) {
    let (document, diagnostics) = Self.read(text)
    #expect(Self.show(document?.root) == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    "reports a mistake once and goes on",
    arguments: [
      ("{\"a\"：1}", "1:5 fullwidth-punctuation", "{a=1}"),
      ("{\"a\":1，\"b\":2}", "1:7 fullwidth-punctuation", "{a=1 b=2}"),
      ("{\"a\":“重庆”}", "1:6 fullwidth-punctuation", "{a='重庆'}"),
      ("[1、2]", "1:3 fullwidth-punctuation", "[1 2]"),
      ("【1]", "1:1 fullwidth-punctuation", "[1]"),
      ("[1;2]", "1:3 missing-comma", "[1 2]"),
      ("[1 2]", "1:3 missing-comma", "[1 2]"),
      ("{\"a\":1\n\"b\":2}", "1:7 missing-comma", "{a=1 b=2}"),
      ("[1,,2]", "1:4 extra-comma", "[1 2]"), ("[,1]", "1:2 extra-comma", "[1]"),
      ("{\"a\" 1}", "1:5 missing-colon", "{a=1}"), ("{\"a\"=1}", "1:5 missing-colon", "{a=1}"),
      ("{\"a\":,\"b\":2}", "1:6 missing-value", "{a=! b=2}"),
      ("{\"a\"}", "1:5 missing-value", "{a=!}"), ("{\"a\":}", "1:6 missing-value", "{a=!}"),
      ("{:1}", "1:2 missing-key", "{=1}"),
      ("{a:1}", "1:2 unquoted-text", "{a=1}"), ("{指标:1}", "1:2 unquoted-text", "{指标=1}"),
      ("{\"a\":more}", "1:6 unquoted-text", "{a='more'}"),
      ("{\"a\":80亿元,\"b\":1}", "1:6 unquoted-text", "{a='80亿元' b=1}"),
      ("{\"a\":2024/2027 // x\n}", "1:6 unquoted-text", "{a='2024/2027'}"),
      ("{\"a\":'x y'}", "1:6 single-quotes", "{a='x y'}"),
      ("{'a':1}", "1:2 single-quotes", "{a=1}"),
      ("[\"ab]", "1:2 unclosed-string 1:1 unclosed-bracket", "['ab]']"),
      ("{\"a\":\"b,\n\"c\":1}", "1:6 unclosed-string", "{a='b,' c=1}"),
      ("[\"a\tb\"]", "1:4 control-character", "['a\tb']"),
      ("[\"\\x\"]", "1:3 bad-escape", "['\\x']"), ("[\"\\u12\"]", "1:3 bad-escape", "['\\u12']"),
      ("[\"\\ud800\"]", "1:3 bad-escape", "['\\ud800']"),
      ("[\"\\udc00\\ud800\"]", "1:3 bad-escape 1:9 bad-escape", "['\\udc00\\ud800']"),
      ("[01]", "1:2 bad-number", "[!]"), ("[.5]", "1:2 bad-number", "[!]"),
      ("[1.]", "1:2 bad-number", "[!]"), ("[+1]", "1:2 bad-number", "[!]"),
      ("[-]", "1:2 bad-number", "[!]"), ("[1e]", "1:2 bad-number", "[!]"),
      ("[NaN,-Infinity]", "1:2 bad-number 1:6 bad-number", "[! !]"),
      ("[0x1F]", "1:2 bad-number", "[!]"), ("[1_000]", "1:2 bad-number", "[!]"),
      ("[True,None]", "1:2 bad-literal 1:7 bad-literal", "[! !]"),
      ("{\"a\":1} x", "1:9 trailing-content", "{a=1}"),
      ("{\"a\":1}}", "1:8 trailing-content", "{a=1}"),
      ("{\"a\":[1,2}", "1:10 mismatched-bracket", "{a=[1 2]}"),
      ("[1}]", "1:3 mismatched-bracket", "[1]"),
      ("{\"a\":[{\"b\":1", "1:7 unclosed-bracket", "{a=[{b=1}]}"),
      ("[1 /* x", "1:4 unclosed-comment", "[1]"),
      ("# x\n[1]", "1:1 hash-comment", "[1]"),
      ("[1,\u{3000}2]", "1:4 foreign-space", "[1 2]"),
      ("{\"a\":1,\"b\":2,\"a\":3}", "1:14 duplicate-key", "{a=1 b=2 a=3}"),
      ("{\"a\":1,\"\\u0061\":3}", "1:8 duplicate-key", "{a=1 a=3}"),
      ("{\"é\":1,\"e\u{301}\":3}", "1:8 duplicate-key", "{é=1 é=3}"),
      ("", "empty-file", "-"), ("  // only\n", "empty-file", "-"),
      ("indicator,area\n", "1:1 not-json", "-"),
    ])
  func mistakes(text: String, expected: String, value: String) {
    let (document, diagnostics) = Self.read(text)
    let found = diagnostics.map { diagnostic in
      guard let line = diagnostic.location.line, let column = diagnostic.location.column else {
        return diagnostic.code.rawValue
      }
      return "\(line):\(column) \(diagnostic.code)"
    }
    #expect(found.sorted() == Self.codes(expected).sorted())
    #expect(Self.show(document?.root) == value)
  }

  /// `"1:2 a 1:3 b"` as `["1:2 a", "1:3 b"]`.
  static func codes(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1 else { return words }
    return stride(from: 0, to: words.count, by: 2).map { "\(words[$0]) \(words[$0 + 1])" }
  }

  @Test("finds duplicates among many keys")
  func manyKeys() {
    let keys = (0..<5_000).map { "k\($0)" } + ["k7", "键", "k4999", "键"]
    let text = "{" + keys.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
    let diagnostics = Self.read(text).1
    #expect(diagnostics.map(\.code) == [.duplicateKey, .duplicateKey, .duplicateKey])
    #expect(diagnostics.first?.related.first?.location.column != nil)
  }

  @Test("limits nesting", arguments: ["[", "{\"a\":", "[{\"a\":"])
  func depth(open: String) {
    let diagnostics = Self.read(String(repeating: open, count: 200_000)).1
    #expect(diagnostics.map(\.code) == [.nestedTooDeeply])
    let (document, none) = Self.read(
      String(repeating: "[", count: 256) + String(repeating: "]", count: 256))
    #expect(document != nil && none.isEmpty)
  }

  @Test("gives the bytes of keys and values")
  func spans() throws {
    let text = "{ \"值\": [1, \"二\"] }"
    let source = SourceText(file: "p", text: text)
    var bag = DiagnosticBag()
    let root = try #require(JSONReader.read(source, into: &bag)).root
    let member = try #require(root.members.first { _ in true })
    #expect(source.string(root.span) == text)
    #expect(source.string(member.keySpan) == "\"值\"")
    #expect(source.string(member.value.span) == "[1, \"二\"]")
    #expect(member.value.elements.map { source.string($0.span) } == ["1", "\"二\""])
    #expect(root["值"]?.kind == .array && root["x"] == nil)
  }

  @Test("agrees with Foundation on random documents", arguments: 1...20)
  func foundation(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value: [String: Any] = ["root": Self.randomValue(3, &random)]
    let data = try JSONSerialization.data(
      withJSONObject: value, options: seed % 2 == 0 ? [.prettyPrinted] : [])
    let text = String(decoding: data, as: UTF8.self)
    let (document, diagnostics) = Self.read(text)
    #expect(diagnostics.isEmpty)
    let node = try #require(document?.root)
    #expect(Self.foundationValue(node).isEqual(value as NSDictionary))

    var writer = JSONWriter(seed % 3 == 0 ? .pretty : .compact)
    Self.copy(node, to: &writer)
    let again = try JSONSerialization.jsonObject(with: Data(writer.text.utf8))
    #expect((again as? NSDictionary)?.isEqual(value as NSDictionary) == true)
  }

  static func randomValue(_ depth: Int, _ random: inout SeededGenerator) -> Any {
    let strings = ["", "重庆市", "a\"b\\c/d", "\u{1}\n\t\u{7F}\u{2028}", "😀é", "plain text here"]
    switch random.next() % (depth > 0 ? 7 : 5) {
    case 0: return NSNull()
    case 1: return NSNumber(value: random.next() % 2 == 0)
    case 2: return NSNumber(value: Int64(truncatingIfNeeded: random.next() >> 12) - 1 << 50)
    case 3: return NSNumber(value: Double(random.next() % 100_000) / 8)
    case 4: return strings[Int(random.next() % 6)]
    case 5: return (0..<random.next() % 6).map { _ in randomValue(depth - 1, &random) }
    default:
      return Dictionary(
        (0..<random.next() % 20).map {
          (strings[Int(random.next() % 6)] + "\($0)", randomValue(depth - 1, &random))
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  static func foundationValue(_ node: JSONNode) -> NSObject {
    switch node.kind {
    case .bool: NSNumber(value: node.bool ?? false)
    case .number:
      Int64(node.number ?? "").map { NSNumber(value: $0) }
        ?? NSNumber(value: Double(node.number ?? "") ?? .nan)
    case .string: (node.string ?? "") as NSString
    case .array: node.elements.map(foundationValue) as NSArray
    case .object:
      Dictionary(
        node.members.map { ($0.key, foundationValue($0.value)) },
        uniquingKeysWith: { first, _ in first }) as NSDictionary
    case .null, .invalid: NSNull()
    }
  }

  static func copy(_ node: JSONNode, to writer: inout JSONWriter) {
    switch node.kind {
    case .bool: writer.bool(node.bool ?? false)
    case .number: writer.number(node.number ?? "0")
    case .string: writer.string(node.string ?? "")
    case .array:
      writer.beginArray()
      for element in node.elements { copy(element, to: &writer) }
      writer.endArray()
    case .object:
      writer.beginObject()
      for member in node.members {
        writer.key(member.key)
        copy(member.value, to: &writer)
      }
      writer.endObject()
    case .null, .invalid: writer.null()
    }
  }
}
