import Testing

@testable import TargetKit

@Suite("The JSON report")
struct JSONReportTests {
  private func root() throws -> JSONNode {
    var bag = DiagnosticBag()
    let text = Demo.report().text(.json)
    let document = JSONReader.read(SourceText(file: "report.json", text: text), into: &bag)
    #expect(bag.isEmpty, "\(bag.sorted())")
    return try #require(document).root
  }

  private func list(_ node: JSONNode, _ key: String) -> [JSONNode] {
    node[key].map { Array($0.elements) } ?? []
  }

  @Test("Keys stand in their documented order")
  func order() throws {
    let root = try root()
    #expect(
      root.members.map(\.key) == [
        "schemaVersion", "asOf", "summary", "notYetKnown", "state", "diagnostics", "targets",
        "outcomes",
        "tracked", "events", "plans",
      ])
    let targets = list(root, "targets")
    let first = try #require(targets.first)
    let required = [
      "plan", "indicator", "name", "unit", "area", "due", "criterion", "criterionRange", "ambition",
      "verdict", "early", "stale", "accepted", "behind", "kind",
    ]
    let numbers = [
      "reading", "progress", "attainment", "elapsed", "expected", "gap", "pace", "requiredPace",
      "growth", "requiredGrowth", "leadMonths", "arrival", "reasons",
    ]
    // What only some targets have stands between the two rows.
    let keys = first.members.map(\.key)
    #expect(Array(keys.prefix(required.count)) == required)
    #expect(keys.filter { numbers.contains($0) } == numbers)
    for target in targets {
      let keys = Set(target.members.map(\.key))
      #expect(keys.isSuperset(of: required + numbers + ["file", "line"]))
    }
  }

  @Test("Counts add up, in all and plan by plan")
  func counts() throws {
    let root = try root()
    let verdicts = Verdict.allCases.map(\.rawValue)
    func number(_ node: JSONNode?, _ key: String) -> Int { Int(node?[key]?.number ?? "") ?? -1 }
    let summary = root["summary"]
    #expect(verdicts.reduce(0) { $0 + number(summary, $1) } == number(summary, "total"))
    let listed = list(root, "targets").count + list(root, "outcomes").count
    #expect(number(summary, "total") == listed)
    for key in verdicts + ["total", "early", "stale", "accepted"] {
      let plans = list(root, "plans").map { number($0["summary"], key) }
      #expect(plans.reduce(0, +) == number(summary, key), "\(key)")
    }
    for verdict in Verdict.allCases {
      let shown = list(root, "targets") + list(root, "outcomes")
      let count = shown.filter { $0["verdict"]?.string == verdict.rawValue }.count
      #expect(count == number(summary, verdict.rawValue))
    }
  }

  @Test("Every null of a computed field has its reason, and only those")
  func reasons() throws {
    let computed = [
      "progress", "attainment", "elapsed", "gap", "pace", "requiredPace", "growth",
      "requiredGrowth", "leadMonths", "arrival", "reading", "criterionRange",
    ]
    for target in list(try root(), "targets") {
      let reasons = try #require(target["reasons"])
      for key in computed {
        let isNull = target[key]?.kind == .null
        #expect(isNull == (reasons[key] != nil), "\(key) of \(target["indicator"]?.string ?? "")")
      }
      for reason in reasons.members {
        let code = try #require(reason.value.string)
        #expect(NotApplicable(rawValue: code) != nil, "\(code)")
      }
    }
  }

  @Test("A bound stays a bound: over 80 of 1000 is at least 8 %")
  func bounds() throws {
    let target = try #require(
      list(root(), "targets").first { $0["indicator"]?.string == "storage" })
    let reading = try #require(target["reading"])
    #expect(reading["asWritten"]?.string == "超过80亿元")
    #expect(reading["lower"]?.number == "80")
    #expect(reading["lowerClosed"]?.bool == false)
    #expect(reading["upper"]?.kind == .null)
    #expect(target["progress"]?.number == "0.08")
    #expect(target["progressRange"]?["lower"]?.number == "0.08")
    #expect(target["progressRange"]?["upper"]?.kind == .null)
  }

  @Test("Decimals are exact to the digit")
  func decimals() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let exponent = Int8.random(in: -30...30, using: &random)
      let digits = Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...62)
      let decimal = ExactDecimal(uncheckedSignificand: digits, exponent: exponent)
      var out = ByteSink()
      out.append(decimal)
      let text = String(decoding: out.bytes, as: UTF8.self)
      #expect(text == decimal.description)
    }
  }

  @Test("Floating-point numbers read back as themselves")
  func doubles() {
    for value in [
      0.1, -0.0, 1e300, .leastNonzeroMagnitude, 1e15, 123456789012345680, 0.30000000000000004,
    ] {
      var out = ByteSink()
      out.append(number: value)
      #expect(Double(String(decoding: out.bytes, as: UTF8.self)) == value)
      #expect(Double(TargetKit.Numbers.plain(value)) == value)
      #expect(!TargetKit.Numbers.plain(value).contains("e"))
    }
    for value in [Double.infinity, -.infinity, .nan] {
      var out = ByteSink()
      out.append(number: value)
      #expect(out.bytes == Array("null".utf8))
    }
  }

  @Test("Whatever a text holds, it reads back as itself")
  func texts() throws {
    let texts = [
      "", "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{7F}", "汉字\u{202E}\u{2066}\u{9B}31m\u{200B}\u{FEFF}",
      "e\u{301}👩‍👩‍👧", "\u{2028}\u{2029}", "é£¢", String(repeating: "a\"", count: 1000),
    ]
    for text in texts {
      var out = ByteSink()
      out.appendJSON(text)
      let written = String(decoding: out.bytes, as: UTF8.self)
      var bag = DiagnosticBag()
      let document = JSONReader.read(SourceText(file: "t", text: "[\(written)]"), into: &bag)
      #expect(document.flatMap { Array($0.root.elements).first?.string } == text)
      #expect(!written.unicodeScalars.contains { $0 != "\u{200D}" && isHarmful($0) })
    }
  }

  @Test("Lines of targets are those the loader knows")
  func lines() throws {
    let targets = list(try root(), "targets")
    for (number, target) in targets.enumerated() {
      let place = try #require(Demo.book.location(ofTarget: number))
      #expect(target["line"]?.number == place.line.map(String.init))
    }
  }

  @Test("A line cursor agrees with the files' own index")
  func cursor() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let bytes = (0..<300).map { _ in
        [0x0A, 0x0D, 0x41, 0x42, 0x43, 0x44].randomElement(using: &random) ?? 0x41
      }
      let source = SourceText(file: "t", bytes: bytes.map { UInt8($0) })
      var cursor = LineCursor([source])
      for place in [0, 3, 17, 17, 80, 200, 299, 5] {
        // Within CR LF the two may differ; no target begins there.
        if place > 0, bytes[place] == 0x0A, bytes[place - 1] == 0x0D { continue }
        let expected = source.location(of: place..<place).line
        #expect(cursor.line(ofByte: place, inFile: 0) == expected)
      }
    }
  }
}
