/// Writes computed amounts so that bounds are never lost: 超过6.90倍, never 6.905.
enum AmountText {
  /// An amount in a unit; exact figures are taken at their word.
  static func text(_ quantity: Quantity, in unit: Unit) -> LocalizedText {
    if quantity.dimension == .date { return dates(quantity.face) }
    let unit = quantity.dimension == .listed ? .number : unit
    guard let interval = try? quantity.numbers(of: unit, \.face) else { return unknown }
    return text(interval.settled, unit)
  }

  /// How much two figures of a unit differ: shares differ in percentage points.
  static func difference(_ quantity: Quantity, in unit: Unit) -> LocalizedText {
    guard unit.ofDifferences != unit, let interval = try? quantity.numbers(of: unit, \.face) else {
      return text(quantity, in: unit)
    }
    return text(interval.settled, unit.ofDifferences)
  }

  /// A computed amount and, where rounding of the figures leaves more than 2 % open, what it leaves.
  ///
  /// The difference of two shares is in percentage points.
  static func withRounding(
    _ quantity: Quantity, in unit: Unit, isDifference: Bool = false
  ) -> LocalizedText {
    let plain = isDifference ? difference(quantity, in: unit) : text(quantity, in: unit)
    guard let face = try? quantity.numbers(of: unit, \.face).nominal,
      let range = try? quantity.numbers(of: unit, \.range).settled,
      let lower = range.lower?.value, let upper = range.upper?.value,
      let width = try? upper - lower,
      width.doubleValue > 0.04 * face.doubleValue.magnitude
    else { return plain }
    let shown = isDifference ? unit.ofDifferences : unit
    let (low, high) = (number(lower, shown, .down), number(upper, shown, .up))
    return LocalizedText(
      zh: "\(plain[.chinese])（计舍入为\(low[.chinese])至\(high[.chinese])）",
      en: "\(plain[.english]) (\(low[.english]) to \(high[.english]) with rounding)")
  }

  private static let unknown = LocalizedText(zh: "无法确定", en: "cannot be told")

  static func text(_ interval: Interval, _ unit: Unit) -> LocalizedText {
    if let value = interval.nominal { return number(value, unit, .nearest) }
    switch (interval.lower, interval.upper) {
    case (nil, nil): return unknown
    case (let low?, nil):
      if low.value.isZero { return unknown }
      let sign = low.isClosed ? ("不少于", "at least ") : ("超过", "over ")
      return number(low.value, unit, .down).preceded(by: sign)
    case (let low, let high?):
      let isFromZero = low.map { $0.value.isZero && !$0.isClosed } ?? true
      let upper = number(high.value, unit, .up)
      if let low, !isFromZero {
        let lower = number(low.value, unit, .down)
        return LocalizedText(
          zh: lower[.chinese] + "至" + upper[.chinese],
          en: lower[.english] + " to " + upper[.english])
      }
      return upper.preceded(by: high.isClosed ? ("不超过", "at most ") : ("不到", "under "))
    }
  }

  /// Which way a number is rounded: a bound only away from what it bounds.
  enum Rounding {
    case nearest, down, up
  }

  /// A number with its unit: a few places, or all if there are no more.
  ///
  /// A share that falls short of the whole is never rounded up to it.
  static func number(_ value: ExactDecimal, _ unit: Unit, _ rounding: Rounding) -> LocalizedText {
    var shown = rounded(value, rounding)
    let hundred = ExactDecimal(100)
    if unit.dimension == .share, rounding == .nearest, value < hundred, shown >= hundred {
      shown = rounded(value, .down)
    }
    return LocalizedText(zh: unit.told(shown, in: .chinese), en: unit.told(shown, in: .english))
  }

  /// A number to the places a reader needs: one above a hundred, two above one, else three digits.
  static func rounded(_ value: ExactDecimal, _ rounding: Rounding) -> ExactDecimal {
    let (digits, power) = value.reduced
    let places = places(value)
    if power >= -places || digits == 0 { return value.withoutNeedlessZeros }
    let down = value.rounded(toPlace: -places, .down)
    let up = value.rounded(toPlace: -places, .up)
    switch rounding {
    case .down: return down
    case .up: return up
    case .nearest: return value.halfUp(toPlace: -places)
    }
  }

  private static func places(_ value: ExactDecimal) -> Int {
    let size = value.doubleValue.magnitude
    if size >= 100 { return 1 }
    if size >= 1 { return 2 }
    var places = 3
    var threshold = 0.1
    while size < threshold, places < 12 {
      places += 1
      threshold /= 10
    }
    return places
  }

  /// Days, counted in seconds, as dates.
  private static func dates(_ interval: Interval) -> LocalizedText {
    let ends = [interval.lower, interval.upper].map {
      $0.flatMap { CalendarDate(seconds: $0.value) }
    }
    switch (ends[0], ends[1]) {
    case (let start?, let end?) where start == end: return same(start.description)
    case (let start?, let end?):
      return same(Period(from: start, to: end)?.description ?? "\(start)/\(end)")
    case (let start?, nil): return LocalizedText(zh: "\(start)以后", en: "after \(start)")
    case (nil, let end?): return LocalizedText(zh: "\(end)以前", en: "before \(end)")
    case (nil, nil): return unknown
    }
  }

  /// A remark in brackets: （2024）, or (2024) after a blank.
  static func aside(_ text: String) -> LocalizedText {
    LocalizedText(zh: "（\(text)）", en: " (\(text))")
  }

  /// `6个 + 4个`.
  static func sum(_ terms: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: terms.map { $0[.chinese] }.joined(separator: " + "),
      en: terms.map { $0[.english] }.joined(separator: " + "))
  }

  static func same(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }
}

extension CalendarDate {
  static let secondsPerDay = ExactDecimal(86_400)

  /// The day that begins a number of seconds after the first one counted.
  fileprivate init?(seconds: ExactDecimal) {
    guard let days = try? seconds.divided(by: Self.secondsPerDay, rounding: .down).value,
      abs(days.doubleValue) < 1e7
    else { return nil }
    self.init(dayNumber: Int(days.doubleValue.rounded()))
  }
}

extension Quantity {
  /// The amount as numbers of a unit; that of a count may be any counted thing.
  func numbers(
    of unit: Unit, _ part: KeyPath<Quantity, Interval>
  ) throws(QuantityError) -> Interval {
    guard dimension != .listed else { return self[keyPath: part] }
    return try interval(in: unit, part)
  }
}

extension LocalizedText {
  /// The text behind a word of each language.
  fileprivate func preceded(by word: (zh: String, en: String)) -> LocalizedText {
    LocalizedText(zh: word.zh + self[.chinese], en: word.en + self[.english])
  }
}
