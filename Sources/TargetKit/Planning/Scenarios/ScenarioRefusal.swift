/// Why a scenario cannot be looked at.
public enum ScenarioRefusal: Error, Hashable, Sendable {
  /// The text is neither the name of a scenario nor an assumption; a name that may be meant.
  case unreadable(String, suggestion: String?)
  /// An assumption speaks of a series, and several indicators or none were chosen.
  case indicatorNeeded(String)
  /// There is no such indicator, or no series of it.
  case noSeries(SeriesName)
  /// The indicator has several areas, and none was named.
  case severalAreas(SeriesName)
  /// There is no figure to go on from.
  case noFigure(SeriesName)
  /// No target of the series lies ahead.
  case nothingAhead(SeriesName)
  /// There is no such lever, or several plans have one.
  case noLever(String)
  /// The lever's figures prove no leverage, or not of an output that has a target.
  case noLeverage(String)
  /// There is no such project.
  case noProject(String)
  /// The project has no date that could be put off.
  case undatedProject(String)
  /// Neither targets, figures nor projects speak of the area.
  case noArea(String)
  /// The figure cannot be held in the indicator's unit, or has too many digits.
  case unusableFigure(SeriesName)
}
