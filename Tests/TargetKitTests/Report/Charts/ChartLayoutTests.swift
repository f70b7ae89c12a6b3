import Testing

@testable import TargetKit

@Suite("Layout of charts")
struct ChartLayoutTests {
  static let frames = [
    ChartFrame(.chinese), ChartFrame(.english), ChartFrame(.chinese, width: 360),
    ChartFrame(.english, width: 1200, placement: .inline),
  ]

  @Test("No text leaves the frame or covers another, whatever the data", arguments: 0..<12)
  func layout(_ seed: Int) throws {
    var charts = RandomCharts(seed: UInt64(seed))
    for chart in charts.all() {
      for frame in Self.frames {
        let drawing = chart.drawing(frame)
        #expect(ChartLayout.faults(drawing) == [], "\(type(of: chart)), \(frame)")
        #expect(!drawing.texts.isEmpty)
      }
    }
  }

  @Test("SVG is well-formed and holds nothing but numbers, whatever the data", arguments: 0..<5)
  func svg(_ seed: Int) throws {
    var charts = RandomCharts(seed: UInt64(seed))
    for chart in charts.all() {
      for frame in Self.frames {
        let svg = chart.svg(frame)
        #expect(XMLCheck.faults(svg) == [], "\(type(of: chart)), \(frame)")
        #expect(svg == chart.svg(frame))
        for attribute in XMLCheck.attributes(svg) where XMLCheck.numeric.contains(attribute.name) {
          let isCourse = attribute.name == "d"
          let numbers = attribute.value.split { " MLZ".contains($0) }
          #expect(isCourse || numbers.count == (attribute.name == "viewBox" ? 4 : 1))
          for number in numbers {
            let isPlain = number.allSatisfy { "-.0123456789".contains($0) } && number != "-0"
            let decimals = number.split(separator: ".").dropFirst().first?.count ?? 0
            #expect(isPlain && decimals <= 2, "\(attribute)")
          }
        }
      }
    }
  }

  @Test("Tables have a text for every heading, and there is always a sentence", arguments: 0..<5)
  func words(_ seed: Int) throws {
    var charts = RandomCharts(seed: UInt64(seed))
    for chart in charts.all() {
      for language in Language.allCases {
        let table = chart.table(in: language)
        #expect(table.rows.allSatisfy { $0.count == table.heads.count })
        #expect(chart.isEmpty || !table.rows.isEmpty || chart is StatusStripChart)
        #expect(!chart.description(in: language).isEmpty)
      }
    }
  }

  @Test("Without data there is a sentence and no frame", arguments: Language.allCases)
  func empty(_ language: Language) {
    let title = LocalizedText(zh: "空", en: "empty")
    let charts: [any Chart] = [
      TrajectoryChart(title: title, unit: SampleCharts.yuan, asOf: SampleCharts.day(2025)),
      BulletChart(title: title, rows: []), SlopeChart(title: title, rows: []),
      PaceChart(title: title, rows: []),
      TimelineChart(title: title, asOf: SampleCharts.day(2025), items: []),
      LeverageChart(title: title, stages: [], links: []),
      StatusStripChart(title: title, reviews: [], rows: []),
    ]
    let sentence = language == .chinese ? "没有可绘制的数据。" : "There are no figures to draw."
    for chart in charts {
      #expect(chart.isEmpty)
      #expect(chart.description(in: language) == sentence)
      let drawing = chart.drawing(ChartFrame(language))
      #expect(drawing.texts.map(\.text) == [title[language], sentence])
      #expect(drawing.elements.count == 2)
    }
  }

  @Test("A figure that isn't a finite number is no figure")
  func notANumber() {
    let unit = ChartUnit(LocalizedText(zh: "", en: ""))
    var chart = TrajectoryChart(
      title: LocalizedText(zh: "数", en: "number"), unit: unit, asOf: SampleCharts.day(2025),
      figures: [ChartFigure(SampleCharts.day(2024), .unbounded)],
      targetPath: [.init(SampleCharts.day(2024), .nan)],
      forecast: [.init(SampleCharts.day(2026), median: .infinity)])
    #expect(chart.isEmpty)
    chart.figures.append(ChartFigure(SampleCharts.day(2025), SampleCharts.point(7)))
    #expect(!chart.isEmpty)
    #expect(chart.table(in: .english).rows == [["figure", "2025", "7", ""]])
  }

  @Test(
    "Names cannot break out of the SVG",
    arguments: ["<script>alert(1)</script>", "]]>", "\"'&", "a\nb", "\u{202E}gnp"])
  func hostile(_ name: String) {
    let text = LocalizedText(name, in: .chinese)
    let svg = BulletChart(
      title: text,
      rows: [
        .init(text, progress: RealInterval(0.5), figures: text, status: ChartStatus(.met, text))
      ]
    ).svg(ChartFrame(.chinese, prefix: "x\"><script>"))
    #expect(XMLCheck.faults(svg) == [])
    #expect(!svg.contains("<script"))
    #expect(!svg.contains("]]>"))
    #expect(!svg.unicodeScalars.contains("\u{202E}"))
    #expect(svg.contains("id=\"x___script_-title\""))
  }

  @Test("Ids of charts with different prefixes differ, and a digit is no beginning")
  func prefixes() {
    let chart = SampleCharts.pace
    let first = chart.svg(ChartFrame(prefix: "1", placement: .inline))
    let second = chart.svg(ChartFrame(prefix: "b", placement: .inline))
    #expect(first.contains("id=\"c1-title\""))
    #expect(second.contains("id=\"b-title\""))
    #expect(!first.contains("<style") && !first.contains("<?xml"))
    #expect(chart.svg().contains("<style>"))
  }
}
