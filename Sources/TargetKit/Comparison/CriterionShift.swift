/// How two criteria are to each other, by the numbers that satisfy them, exactly.
enum CriterionShift {
  /// The same numbers satisfy both.
  case same
  /// Whatever satisfied the earlier one satisfies the later one, and more does.
  case weaker
  /// Whatever satisfies the later one satisfied the earlier one, and more did.
  case stronger
  /// Neither, or the units measure different things.
  case other

  /// Compares two criteria, each in its own unit; one without a number accepts every number.
  init(from old: Criterion?, to new: Criterion?) {
    switch (old, new) {
    case (nil, nil): self = .same
    case (_?, nil): self = .weaker
    case (nil, _?): self = .stronger
    case (let old?, let new?):
      // Both are scaled up to whole numbers of a common unit, which always exists.
      guard let (left, right) = try? old.unit.sizes(beside: new.unit),
        let before = try? old.accepted.scaled(by: left),
        let after = try? new.accepted.scaled(by: right)
      else {
        self = .other
        return
      }
      switch (before.isContained(in: after), after.isContained(in: before)) {
      case (true, true): self = .same
      case (true, false): self = .weaker
      case (false, true): self = .stronger
      case (false, false): self = .other
      }
    }
  }

  /// What the shift is called.
  var kind: BookChange.Kind? {
    switch self {
    case .same: nil
    case .weaker: .weakened
    case .stronger: .strengthened
    case .other: .redefined
    }
  }
}

extension Ambition? {
  /// How firm a promise is; one of which the plan says nothing is as firm as an expected one.
  fileprivate var firmness: Int {
    switch self {
    case .binding: 2
    case .expected, nil: 1
    case .stretch: 0
    }
  }
}

extension BookChange.Kind {
  /// What a change of firmness is called.
  static func shift(from old: Ambition?, to new: Ambition?) -> BookChange.Kind? {
    if old == new { return nil }
    if old.firmness == new.firmness { return .changed }
    return new.firmness < old.firmness ? .weakened : .strengthened
  }
}

/// What a promise says of time.
struct Term: Hashable {
  let due: Period?
  let condition: LocalizedText?

  /// What a change of time is called.
  ///
  /// Where figures are amounts over a period, a year and its last month are different things though
  /// they end the same day.
  static func shift(from old: Term, to new: Term, isAmount: Bool) -> BookChange.Kind? {
    if old == new { return nil }
    switch (old.due?.end, new.due?.end) {
    case (nil, nil): return old.due == new.due && old.condition == new.condition ? nil : .redefined
    case (nil, _?): return .broughtForward
    case (_?, nil): return .delayed
    case (let before?, let after?):
      if before != after { return after > before ? .delayed : .broughtForward }
      if old.due == new.due { return nil }
      return isAmount ? .redefined : .changed
    }
  }
}

/// An area, and whether it is the whole that its plan is for.
struct Ground: Hashable {
  let area: String?
  let isWhole: Bool

  init(_ area: String?, of plan: Plan?) {
    self.area = area
    isWhole = area == nil || area == plan?.area
  }

  /// What a change of area is called: the plan's own area is the whole, and any other a part of it.
  static func shift(from old: Ground, to new: Ground) -> BookChange.Kind? {
    if old.area == new.area { return nil }
    switch (old.isWhole, new.isWhole) {
    case (true, false): return .narrowed
    case (false, true): return .widened
    case (true, true), (false, false): return .redefined
    }
  }
}
