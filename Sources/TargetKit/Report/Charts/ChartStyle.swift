/// The colours and line styles of charts, as a style sheet.
///
/// Colours are told apart with every common colour blindness and, by line style, mark or shade, in
/// grey. Text has a contrast of at least 4.5 : 1 on what it stands on, lines and marks at least
/// 3 : 1 (WCAG 2.1, success criteria 1.4.3 and 1.4.11); grid lines and shades that an outlined shape
/// repeats have less.
public enum ChartStyle {
  /// The style sheet of all charts; a page that holds charts inline holds it once.
  ///
  /// It concerns `svg.target-chart` only. It follows the reader's light or dark setting, and prints
  /// light. A page with a switch of its own may set the custom properties `--chart-…` itself.
  public static let sheet: String = {
    var sheet = "svg.target-chart{\(font)}\n"
    for rule in rules { sheet += ".target-chart \(rule)\n" }
    let dark = ChartColor.allCases.map { "--chart-\($0.rawValue):\($0.dark)" }
    sheet += "@media screen and (prefers-color-scheme:dark){svg.target-chart{"
    return sheet + dark.joined(separator: ";") + "}}\n"
  }()

  private static let font =
    "font-family:\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"PingFang SC\",\"Microsoft YaHei\","
    + "\"Noto Sans\",Arial,SimSun,sans-serif;font-size:12px;color-scheme:light dark"

  /// A colour as a declaration: the light one for readers that know no custom properties, then the
  /// property.
  private static func paint(_ property: String, _ color: ChartColor) -> String {
    "\(property):\(color.light);\(property):var(--chart-\(color.rawValue),\(color.light))"
  }

  private static func fill(_ ink: Ink, _ color: ChartColor) -> String {
    ".\(ink.rawValue){\(paint("fill", color))}"
  }

  private static func line(
    _ ink: Ink, _ color: ChartColor, _ width: String, dashes: String? = nil
  ) -> String {
    ".\(ink.rawValue){fill:none;\(paint("stroke", color));stroke-width:\(width)"
      + (dashes.map { ";stroke-dasharray:\($0)" } ?? "") + "}"
  }

  private static func outlined(
    _ ink: Ink, _ inner: ChartColor, _ edge: ChartColor, _ width: String, dashes: String? = nil
  ) -> String {
    ".\(ink.rawValue){\(paint("fill", inner));\(paint("stroke", edge));stroke-width:\(width)"
      + (dashes.map { ";stroke-dasharray:\($0)" } ?? "") + "}"
  }

  private static let rules: [String] = [
    fill(.paper, .paper), fill(.text, .ink), fill(.muted, .muted), ".b{font-weight:700}",
    ".rim{\(paint("stroke", .paper));stroke-width:3px;stroke-linejoin:round;paint-order:stroke}",
    line(.grid, .grid, "1"), line(.axis, .axis, "1"), line(.leader, .axis, "0.75"),
    line(.asOf, .axis, "1", dashes: "1.5 2.5"),
    line(.figure, .figure, "2"), line(.path, .plan, "1.5", dashes: "6 4"),
    line(.median, .figure, "1.5", dashes: "2 3"), line(.bandEdge, .edge, "0.75"),
    line(.linkLine, .axis, "1.5"),
    fill(.track, .track), fill(.half, .half), fill(.eighty, .eighty),
    fill(.ninetyFive, .ninetyFive), fill(.figureFill, .figure),
    outlined(.figureSoft, .eighty, .figure, "1"),
    outlined(.hollow, .paper, .figure, "1.75"), outlined(.faint, .paper, .axis, "1"),
    fill(.planFill, .plan), outlined(.planHollow, .paper, .plan, "1.75"),
    outlined(.planRange, .planSoft, .plan, "1"), fill(.expected, .ink), fill(.arrowHead, .axis),
    outlined(.box, .track, .axis, "1"),
    fill(.met, .met), fill(.ahead, .ahead), fill(.onTrack, .onTrack), fill(.behind, .behind),
    fill(.missed, .missed), fill(.undecided, .undecided), fill(.silent, .silent),
    ".\(Ink.badgeMark.rawValue){fill:none;\(paint("stroke", .paper));stroke-width:1.75;"
      + "stroke-linecap:round;stroke-linejoin:round}",
  ]
}

/// The colours of charts, each for light and for dark backgrounds.
enum ChartColor: String, CaseIterable, Sendable {
  case paper, ink, muted, axis, grid, track
  case figure, plan
  case planSoft = "plan-soft"
  case edge, half, eighty
  case ninetyFive = "ninety-five"
  case met, ahead
  case onTrack = "on-track"
  case behind, missed, undecided, silent

  /// The colour on a light background.
  var light: String { colors.light }
  /// The colour on a dark background.
  var dark: String { colors.dark }

  private var colors: (light: String, dark: String) {
    switch self {
    case .paper: ("#ffffff", "#15181d")
    case .ink: ("#1b1f26", "#eceff3")
    case .muted: ("#555d69", "#aab2be")
    case .axis: ("#737b87", "#8a93a0")
    case .grid: ("#e4e7eb", "#2a2f37")
    case .track: ("#eef0f3", "#252a32")
    case .figure: ("#1a5490", "#7fb2e8")
    case .plan: ("#a8480d", "#f0a05c")
    case .planSoft: ("#f6e3d3", "#4a3322")
    case .edge: ("#6f8fb3", "#5f84ad")
    case .half: ("#a9c5e2", "#33547a")
    case .eighty: ("#cbdcee", "#28405c")
    case .ninetyFive: ("#e5eef7", "#1f2e40")
    case .met: ("#0b6b4f", "#5cc9a3")
    case .ahead: ("#1a5490", "#7fb2e8")
    case .onTrack: ("#4d5a6a", "#b4bfcc")
    case .behind: ("#a8480d", "#f0a05c")
    case .missed: ("#8e1537", "#f08ba3")
    case .undecided: ("#69469c", "#c3a6ec")
    case .silent: ("#6b7280", "#99a1ad")
    }
  }
}
