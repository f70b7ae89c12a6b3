/// A place in a range.
enum Position: CaseIterable {
  case lower, middle, upper

  func value(in range: RealInterval) -> Double {
    switch self {
    case .lower: range.lower
    case .middle:
      range.isBounded ? range.lower / 2 + range.upper / 2 : range.lower.midway(to: range.upper)
    case .upper: range.upper
    }
  }
}

extension AssessmentCase {
  /// The case with every reading at the lower end of its range.
  var atLowerEnds: ExactCase {
    ExactCase(
      baseline: baseline.map {
        ExactCase.Point(time: $0.time, value: $0.value.lower, standardError: $0.standardError)
      },
      points: figures.map {
        ExactCase.Point(time: $0.time, value: $0.value.lower, standardError: $0.standardError)
      },
      terms: terms)
  }
}

extension ExactCase {
  /// The case halfway between two; `nil` if no number lies between any of their readings.
  static func midway(_ a: ExactCase, _ b: ExactCase) -> ExactCase? {
    var middle = a
    if let x = a.baseline?.value, let y = b.baseline?.value {
      middle.baseline?.value = x.midway(to: y)
    }
    for index in a.points.indices {
      middle.points[index].value = a.points[index].value.midway(to: b.points[index].value)
    }
    let isNew = middle.differs(from: a) && middle.differs(from: b)
    return isNew ? middle : nil
  }

  private func differs(from other: ExactCase) -> Bool {
    baseline?.value != other.baseline?.value
      || !points.elementsEqual(other.points) { $0.value == $1.value }
  }
}

extension [Double] {
  /// The numbers inside a range, each with its two neighbours: rules turn there, or have poles.
  func surroundings(in range: RealInterval) -> [Double] {
    Set(self).flatMap { [$0.nextDown, $0, $0.nextUp] }
      .filter { range.lower < $0 && $0 < range.upper }
  }
}

extension Double {
  /// The number halfway to another in the order of representable numbers, infinities included.
  func midway(to other: Double) -> Double {
    let (a, b) = (place, other.place)
    let middle = (a >> 1) + (b >> 1) + (a & b & 1)
    return Double(bitPattern: UInt64(bitPattern: middle >= 0 ? middle : Int64.min &- middle))
  }

  /// The place in the order of representable numbers.
  private var place: Int64 {
    let bits = Int64(bitPattern: bitPattern)
    return bits >= 0 ? bits : Int64.min &- bits
  }
}
