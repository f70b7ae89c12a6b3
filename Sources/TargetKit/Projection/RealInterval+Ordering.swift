extension RealInterval {
  /// The interval between two numbers in either order; everything if one is not a number.
  init(between first: Double, and second: Double) {
    let isDefined = first == first && second == second
    lower = isDefined ? Swift.min(first, second) : -.infinity
    upper = isDefined ? Swift.max(first, second) : .infinity
  }
}
