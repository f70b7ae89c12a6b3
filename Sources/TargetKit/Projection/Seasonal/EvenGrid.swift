/// Figures at nearly regular dates, brought to one figure a period.
enum EvenGrid {
  /// The series with gaps filled by straight lines.
  ///
  /// - Parameters:
  ///   - values: The figures.
  ///   - times: Their dates in periods, increasing, as many.
  /// - Returns: `nil` if a date is off the grid by more than a tenth of a period, two figures share
  ///   a place, or more than a third of the places would be filled.
  static func fill(_ values: [Double], at times: [Double]) -> [Double]? {
    guard let start = times.first, values.count == times.count else { return nil }
    var even: [Double] = []
    for (index, value) in values.enumerated() {
      let offset = times[index] - start
      let place = offset.rounded()
      guard abs(offset - place) <= 0.1, place <= Double(3 * values.count) / 2 else { return nil }
      let position = Int(place)
      guard index == 0 || position >= even.count else { return nil }
      if let previous = even.last, position > even.count {
        let gap = Double(position - even.count + 1)
        let step = (value / gap - previous / gap)
        for k in 1..<Int(gap) { even.append(previous + step * Double(k)) }
      }
      even.append(value)
    }
    return even
  }
}
