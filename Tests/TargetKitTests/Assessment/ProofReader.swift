#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Testing

@testable import TargetKit

/// Works out the formulas of a sheet again, from their text alone.
struct ProofReader {
  private var tokens: [String]
  private var index = 0
  private var known: [String: Double]

  /// Fails the test unless every line of the sheet follows from the lines above it.
  static func read(_ sheet: Worksheet) throws {
    var known: [String: Double] = [:]
    for input in sheet.inputs { known[input.symbol] = input.value }
    for step in sheet.steps {
      var reader = ProofReader(step.formula, known)
      switch step.result {
      case .value(let symbol, let value):
        let found = try reader.sum()
        let isSame = abs(found - value) <= 1e-9 * max(1, abs(value)) || found == value
        #expect(isSame, "\(symbol) = \(step.formula): \(found), not \(value)")
        known[symbol] = value
      case .check(let holds):
        #expect(try reader.comparison() == holds, "\(step.formula) in \(known)")
      }
      #expect(reader.index == reader.tokens.count, "not read to the end: \(step.formula)")
    }
  }

  private init(_ formula: String, _ known: [String: Double]) {
    self.known = known
    tokens = []
    var word = ""
    for character in formula {
      if character.isLetter || character.isNumber || character == "." {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = ""
      if character == "=", let last = tokens.last, [">", "<", "="].contains(last) {
        tokens[tokens.count - 1] += "="
      } else if character != " " {
        tokens.append(String(character))
      }
    }
    if !word.isEmpty { tokens.append(word) }
  }

  private var next: String? { index < tokens.count ? tokens[index] : nil }

  private mutating func take(_ candidates: String...) -> String? {
    guard let next, candidates.contains(next) else { return nil }
    index += 1
    return next
  }

  private mutating func comparison() throws -> Bool {
    let left = try sum()
    let sign = take(">=", "<=", ">", "<")
    let right = try sum()
    // Comparisons are up to twelve digits, as those of the rules that are ours.
    let slack = 1e-12 * max(1, abs(left), abs(right))
    switch sign {
    case ">=": return left >= right - slack
    case "<=": return left <= right + slack
    case ">": return left > right + slack
    case "<": return left < right - slack
    default: throw Unreadable(text: tokens.joined(separator: " "))
    }
  }

  private mutating func sum() throws -> Double {
    var value = try product()
    while let sign = take("+", "-") {
      let other = try product()
      value = sign == "+" ? value + other : value - other
    }
    return value
  }

  private mutating func product() throws -> Double {
    var value = try power()
    while let sign = take("*", "/") {
      let other = try power()
      value = sign == "*" ? value * other : value / other
    }
    return value
  }

  private mutating func power() throws -> Double {
    if take("-") != nil { return -(try power()) }
    let base = try atom()
    return take("^") == nil ? base : pow(base, try power())
  }

  private mutating func atom() throws -> Double {
    if take("(") != nil {
      let value = try sum()
      guard take(")") != nil else { throw Unreadable(text: tokens.joined(separator: " ")) }
      return value
    }
    guard let word = next else { throw Unreadable(text: tokens.joined(separator: " ")) }
    index += 1
    if let value = Double(word) { return value }
    guard take("(") != nil else {
      guard let value = known[word] else { throw Unreadable(text: "\(word) in \(tokens)") }
      return value
    }
    var values = [try sum()]
    while take(",") != nil { values.append(try sum()) }
    guard take(")") != nil else { throw Unreadable(text: tokens.joined(separator: " ")) }
    switch word {
    case "ln": return log(values[0])
    case "exp": return exp(values[0])
    case "abs": return abs(values[0])
    case "sqrt": return values[0].squareRoot()
    case "min": return values.min() ?? .nan
    case "max": return values.max() ?? .nan
    case "round2": return (values[0] * 100).rounded() / 100
    default: throw Unreadable(text: word)
    }
  }

  struct Unreadable: Error { var text: String }
}
