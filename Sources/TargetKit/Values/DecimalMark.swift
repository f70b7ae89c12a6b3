/// What stands between the whole part of a number and its fraction.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// `1,234.5`: a point; commas part thousands.
  case point = "."
  /// `1.234,5`: a comma; points part thousands.
  case comma = ","
}

extension DecimalMark {
  /// A text with the numbers in it written with a point, as figures are read.
  ///
  /// With a decimal comma `1.234,5` is 1234.5 and `1.355` is 1355. What only a point can mean, such as
  /// `2.5`, stays as it is.
  func pointed(_ text: String) -> String {
    guard self == .comma else { return text }
    return Self.replacingNumbers(in: text) { digits in
      let halves = digits.split(separator: ",", omittingEmptySubsequences: false)
      guard halves.count <= 2, let whole = halves.first,
        halves.count == 1 || !halves[1].contains(".")
      else { return nil }
      let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
      let isGrouped =
        groups.count > 1 && 1...3 ~= (groups.first?.count ?? 0) && groups.first != "0"
        && groups.dropFirst().allSatisfy { $0.count == 3 }
      guard groups.count == 1 || isGrouped else { return nil }
      return groups.joined() + (halves.count == 2 ? "." + halves[1] : "")
    }
  }

  /// A text whose numbers have a point and no thousands parted, with this mark instead of the point.
  func written(_ pointed: String) -> String {
    guard self == .comma else { return pointed }
    return Self.replacingNumbers(in: pointed) { digits in
      let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
      return halves.count == 2 ? halves.joined(separator: ",") : nil
    }
  }

  /// The first number of a text whose comma may part decimals as well as thousands: `1,355`.
  static func unclearNumber(in text: String) -> String? {
    var unclear: String?
    _ = replacingNumbers(in: text) { digits in
      let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
      if unclear == nil, parts.count == 2, !digits.contains(".") { unclear = String(digits) }
      return nil
    }
    return unclear
  }

  /// Puts something else for each run of digits, points and commas that begins and ends with a digit;
  /// where `other` is `nil` it stays.
  private static func replacingNumbers(
    in text: String, with other: (Substring) -> String?
  ) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      result += rest[..<start]
      rest = rest[start...]
      var run = rest.prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
      while let last = run.last, !last.isASCIIDigit { run.removeLast() }
      result += other(run) ?? String(run)
      rest = rest[run.endIndex...]
    }
    return result + rest
  }
}
