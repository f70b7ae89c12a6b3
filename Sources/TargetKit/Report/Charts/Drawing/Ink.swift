/// What a shape or a text is drawn with; each is a class of the style sheet.
enum Ink: String, Hashable, Sendable, CaseIterable {
  // Text
  case text = "t"
  case muted = "m"
  // Lines
  case grid, axis, leader, asOf = "now"
  case figure = "fig"
  case path = "plan"
  case median = "mid"
  case bandEdge = "edge"
  case linkLine = "link"
  // Areas
  case track, paper
  case half = "f50"
  case eighty = "f80"
  case ninetyFive = "f95"
  case figureFill = "figf"
  case figureSoft = "figs"
  case hollow = "hol"
  case faint
  case planFill = "planf"
  case planHollow = "planh"
  case planRange = "plans"
  case expected = "exp"
  case arrowHead = "head"
  case box
  // Classes of status: the fill of a badge, and the mark on it
  case met, ahead, onTrack = "even", behind, missed, undecided = "open", silent
  case badgeMark = "mk"

  init(_ tone: ChartStatus.Tone) {
    switch tone {
    case .met: self = .met
    case .ahead: self = .ahead
    case .onTrack: self = .onTrack
    case .behind: self = .behind
    case .missed: self = .missed
    case .undecided: self = .undecided
    case .silent: self = .silent
    }
  }
}
