/// A plan as it stands in a table, before it is written to a plan file.
struct DraftPlan {
  var id: String
  var title: String
  var area: String?
  var horizon: Period?
  /// The headings that group the indicators, in order.
  var groups: [String] = []
  /// Units that nobody knows; they count things of their own.
  var units: [String] = []
  var indicators: [DraftIndicator] = []
}

/// An indicator as it stands in a row of a table.
struct DraftIndicator {
  let name: String
  /// The cell that names it.
  let place: CellPlace
  var unit: String
  var unitPlace: CellPlace
  var group: String?
  var ambition: Ambition?
  var owner: String?
  var note: String?
  /// The name of the indicator of which this one counts a part.
  var partOf: String?
  var measure: DraftMeasure?
  var better: Direction?
  /// Whether its figures are published as the changes of single years.
  var recordsYearlyRates = false
  var baseline: Baseline?
  var targets: [Goal] = []
  var outcomes: [Goal] = []
  /// The figures of other years.
  var figures: [ImportedFigure] = []

  /// The figure it starts from.
  struct Baseline {
    let value: String
    let period: Period
    let place: CellPlace
  }

  /// What is asked for by a date, in the words of plan files.
  struct Goal {
    let due: Period
    let text: String
    let place: CellPlace
    /// The name of the indicator that it is measured against.
    var against: String?
  }

  init(name: String, place: CellPlace, unit: String, unitPlace: CellPlace) {
    self.name = name
    self.place = place
    self.unit = unit
    self.unitPlace = unitPlace
  }
}

/// How figures relate to time, in the words of plan files.
enum DraftMeasure: String {
  case stock, flow, rate, growth
}

/// A figure as a table has it, on its way to the ledger.
struct ImportedFigure: Sendable {
  /// The indicator, by whatever name the table calls it.
  var indicator: String
  var area: String?
  var part = Part.whole
  var period: Period
  /// The figure with its unit, where the table states one.
  var value: String
  var growth: String?
  var status: String?
  var note: String?
  var published: String?
  var source: String?
  var plan: String?
  /// The unit the table states beside the figure.
  var unit: String?
  /// Where the figure and the name of its indicator stand.
  var place: CellPlace
  var namePlace: CellPlace
  var growthPlace: CellPlace?
}
