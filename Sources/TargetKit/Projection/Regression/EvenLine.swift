/// The least-squares line through evenly spaced figures at 0, 1, 2, ….
///
/// - Complexity: O(*n*).
struct EvenLine: Hashable, Sendable {
  /// The change per step; 0 for fewer than two figures.
  var slope: Double
  /// The value of the line at the first figure.
  var intercept: Double
  /// The sum of squared distances from the line.
  var squaredError: Double

  init(_ series: [Double]) {
    self = series.withUnsafeBufferPointer { EvenLine($0) }
  }

  init(_ series: UnsafeBufferPointer<Double>) {
    let count = Double(series.count)
    let middle = (count - 1) / 2
    let origin = series.first ?? 0
    var mean = 0.0
    for value in series { mean += value - origin }
    mean = count > 0 ? mean / count : 0
    var cross = 0.0
    for (index, value) in series.enumerated() {
      cross += (Double(index) - middle) * (value - origin - mean)
    }
    let squares = count * (count * count - 1) / 12
    slope = squares > 0 ? cross / squares : 0
    intercept = origin + mean - slope * middle
    squaredError = 0
    for (index, value) in series.enumerated() {
      let error = value - origin - mean - slope * (Double(index) - middle)
      squaredError += error * error
    }
  }
}
