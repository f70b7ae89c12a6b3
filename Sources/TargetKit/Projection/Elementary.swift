#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The elementary functions of the platform's mathematics library, in one place.
///
/// The rest of the layer imports nothing.
enum Elementary {
  @inline(__always) static func exp(_ x: Double) -> Double { _exp(x) }
  @inline(__always) static func expm1(_ x: Double) -> Double { _expm1(x) }
  @inline(__always) static func log(_ x: Double) -> Double { _log(x) }
  @inline(__always) static func log1p(_ x: Double) -> Double { _log1p(x) }
  @inline(__always) static func pow(_ x: Double, _ y: Double) -> Double { _pow(x, y) }
  @inline(__always) static func cos(_ x: Double) -> Double { _cos(x) }
  @inline(__always) static func acos(_ x: Double) -> Double { _acos(x) }
  @inline(__always) static func asin(_ x: Double) -> Double { _asin(x) }
  @inline(__always) static func sin(_ x: Double) -> Double { _sin(x) }
  @inline(__always) static func atan(_ x: Double) -> Double { _atan(x) }
  @inline(__always) static func erfc(_ x: Double) -> Double { _erfc(x) }

  /// The logarithm of the gamma function by Lanczos' series, for positive `x`.
  ///
  /// The C function `lgamma` writes a global variable; this one has none. Relative error below
  /// 1e-14. C. Lanczos, *A precision approximation of the gamma function*, SIAM J. Numer. Anal. B
  /// 1 (1964), with the coefficients of P. Godfrey (g = 7, n = 9).
  static func logGamma(_ x: Double) -> Double {
    guard x >= 0.5 else {
      // Reflection would need sin; every caller passes halves of degrees of freedom.
      return logGamma(x + 1) - log(x)
    }
    let coefficients = [
      0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
      -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
      1.5056327351493116e-7,
    ]
    let shifted = x - 1
    var sum = coefficients[0]
    for index in 1..<coefficients.count {
      sum += coefficients[index] / (shifted + Double(index))
    }
    let base = shifted + 7.5
    return 0.91893853320467274178 + (shifted + 0.5) * log(base) - base + log(sum)
  }
}

@inline(__always) private func _exp(_ x: Double) -> Double { exp(x) }
@inline(__always) private func _expm1(_ x: Double) -> Double { expm1(x) }
@inline(__always) private func _log(_ x: Double) -> Double { log(x) }
@inline(__always) private func _log1p(_ x: Double) -> Double { log1p(x) }
@inline(__always) private func _pow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
@inline(__always) private func _cos(_ x: Double) -> Double { cos(x) }
@inline(__always) private func _acos(_ x: Double) -> Double { acos(x) }
@inline(__always) private func _asin(_ x: Double) -> Double { asin(x) }
@inline(__always) private func _sin(_ x: Double) -> Double { sin(x) }
@inline(__always) private func _atan(_ x: Double) -> Double { atan(x) }
@inline(__always) private func _erfc(_ x: Double) -> Double { erfc(x) }
