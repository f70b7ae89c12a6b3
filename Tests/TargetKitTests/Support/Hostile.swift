@testable import TargetKit

/// Texts that break careless writers, and a book that has them in every field.
enum Hostile {
  /// One text each: markup, quotes, formulas, marks that turn text round, controls, sheer length.
  static let texts = [
    "<script>alert(1)</script>", "\"quoted\" & 'apostrophes'", "line\nbreak\r\nand\rmore",
    "=cmd|' /C calc'!A0", "@SUM(1+1)", "-2+3", "+1", "right\u{202E}left\u{200F}mark\u{2066}",
    "\u{1}\u{8}\u{B}\u{1B}[31m\u{7F}", "a|b;c,d\\n\\e:f", "]]>-->", "{{7*7}}${x}%s", "  spaces  ",
    "\u{FFFE}\u{FFFF}", "重庆市🇨🇳👩‍👩‍👧‍👦é", "../../etc/passwd", "CON", "END:VEVENT\r\nBEGIN:VEVENT",
    "# EOF\nx 1", String(repeating: "名", count: 10_000), "",
  ]

  /// A book with one target and one figure, whose every text is `text`.
  static func book(_ text: String) -> LoadedBook {
    PlanBook.load(sources: [
      SourceText(file: "plan.json", text: plan(text)),
      SourceText(
        file: "observations.csv",
        text: "indicator,area,period,value,published,source,note\n"
          + "\(csv("x" + text)),\(csv("area" + text)),2024,8家,2025-02-01,\(csv("s" + text)),\(csv(text))\n"
      ),
    ])
  }

  private static func plan(_ text: String) -> String {
    let id = json("x" + text)
    return """
      { "plan": \(json("p" + text)), "title": { "zh": \(json("题" + text)), "en": \(json("T" + text)) },
        "area": \(json("area" + text)), "owner": \(json("o" + text)),
        "sources": { \(json("s" + text)): { "title": \(json("S" + text)), "published": "2024-01", "link": \(json("https://example.org/" + text)) } },
        "indicators": { \(id): { "name": { "zh": \(json("名" + text)), "en": \(json("N" + text)) },
          "unit": "家", "measure": "stock", "better": "more", "note": \(json("n" + text)),
          "baseline": { "value": "4家", "at": "2022" } } },
        "milestones": [ { "due": "2026", "source": \(json("s" + text)), "targets": { \(id): ">= 10" },
          "outcomes": { \(json("y" + text)): { "zh": \(json("成" + text)), "en": \(json("O" + text)) } } } ] }
      """
  }

  private static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func csv(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
