import Testing

@testable import TargetKit

@Suite("Colours of charts")
struct ChartStyleTests {
  /// WCAG 2.1, "relative luminance".
  private static func luminance(_ color: String) throws -> Double {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      // ((s + 0.055) ÷ 1.055)^2.4, the power as the fifth root of the twelfth power.
      guard share > 0.03928 else { return share / 12.92 }
      let base = (share + 0.055) / 1.055
      var root = base
      let twelfth =
        base * base * base * base * base * base * base * base * base * base * base * base
      for _ in 0..<60 {
        root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
      }
      return root
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ first: String, _ second: String) throws -> Double {
    let (a, b) = (try luminance(first), try luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test("Contrast is computed as the guidelines do")
  func formula() throws {
    #expect(abs(try Self.contrast("#ffffff", "#000000") - 21) < 1e-9)
    // The grey that is known to be the lightest with 4.5 : 1 on white.
    #expect(abs(try Self.contrast("#ffffff", "#767676") - 4.54) < 0.005)
  }

  @Test("Text has 4.5 : 1 on everything that it may stand on", arguments: [ChartColor.ink, .muted])
  func text(_ color: ChartColor) throws {
    var grounds: [ChartColor] = [.paper, .track, .ninetyFive]
    if color == .ink { grounds += [.eighty, .half] }
    for ground in grounds {
      #expect(try Self.contrast(color.light, ground.light) >= 4.5, "\(color) on \(ground)")
      #expect(try Self.contrast(color.dark, ground.dark) >= 4.5, "\(color) on \(ground), dark")
    }
  }

  @Test(
    "Lines, marks and edges have 3 : 1 on the background",
    arguments: [
      ChartColor.axis, .figure, .plan, .edge, .met, .ahead, .onTrack, .behind, .missed,
      .undecided, .silent,
    ])
  func graphics(_ color: ChartColor) throws {
    #expect(try Self.contrast(color.light, ChartColor.paper.light) >= 3)
    #expect(try Self.contrast(color.dark, ChartColor.paper.dark) >= 3)
  }

  @Test("The bands of a forecast grow darker, or lighter on dark, towards the middle")
  func bands() throws {
    let bands: [ChartColor] = [.paper, .ninetyFive, .eighty, .half]
    let light = try bands.map { try Self.luminance($0.light) }
    let dark = try bands.map { try Self.luminance($0.dark) }
    #expect(light == light.sorted(by: >))
    #expect(dark == dark.sorted())
  }

  @Test("Every class that shapes use is in the style sheet")
  func classes() {
    for ink in Ink.allCases {
      #expect(ChartStyle.sheet.contains(".target-chart .\(ink.rawValue){"), "\(ink)")
    }
  }

  @Test("Nothing is fetched from anywhere")
  func offline() {
    for word in ["url(", "@import", "@font-face", "http"] {
      #expect(!ChartStyle.sheet.contains(word))
    }
    for (_, chart) in SampleCharts.all {
      let svg = chart.svg()
      #expect(svg.split(separator: "http").count == 2, "the namespace is the only address")
      #expect(!svg.contains("href") && !svg.contains("<script") && !svg.contains("<image"))
    }
  }
}
