import Testing

@testable import TargetKit

@Suite("Recorded charts")
struct ChartGoldenTests {
  /// `RECORD_GOLDENS=1 swift test --disable-xctest --filter ChartGoldenTests` writes them anew; look
  /// at them in a browser afterwards.
  @Test("One SVG of each kind is as recorded")
  func recorded() throws {
    for (name, chart) in SampleCharts.all {
      try Demo.expect(chart.svg(ChartFrame(.chinese, prefix: name)), matches: "charts/\(name).svg")
    }
    let english = ChartFrame(.english, prefix: "trajectory")
    try Demo.expect(SampleCharts.trajectory.svg(english), matches: "charts/trajectory-en.svg")
  }
}
