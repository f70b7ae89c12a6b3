/// What several methods say of one case, and whether they disagree.
public struct MethodComparison: Sendable {
  /// How far apart the answers are, on the common scale.
  public enum Disagreement: String, Hashable, Sendable, CaseIterable {
    /// All that give a standing give the same.
    case none
    /// They are all favourable or all unfavourable, in different degrees.
    case degree
    /// Some are favourable and some are not.
    case side
  }

  /// The answers, in the order in which the methods were named.
  public let assessments: [Assessment]

  /// The answers of several methods to one case.
  ///
  /// - Parameters:
  ///   - subject: The series and what was promised.
  ///   - methods: The methods to ask.
  ///   - fidelity: Whether to follow the publishers' deviations from their own rules.
  public init(
    _ subject: AssessmentCase, by methods: [AssessmentMethod] = AssessmentMethod.all,
    as fidelity: AssessmentMethod.Fidelity = .strict
  ) {
    assessments = methods.map { $0.assess(subject, as: fidelity) }
  }

  /// Answers that were already worked out.
  public init(_ assessments: [Assessment]) {
    self.assessments = assessments
  }

  /// How far apart the answers are; what has no standing takes no part.
  public var disagreement: Disagreement {
    let standings = Set(assessments.map(\.standing)).subtracting([.unknown])
    let sides = Set(standings.compactMap(\.isFavourable))
    if sides.count > 1 { return .side }
    return standings.count > 1 ? .degree : .none
  }

  /// Why methods disagree, in a sentence; `nil` unless some are favourable and some are not.
  ///
  /// The reason named is the first difference of approach, in the order subject, curve, window,
  /// that parts a favourable from an unfavourable method; where no such difference exists, it is
  /// the line they draw.
  public var explanation: LocalizedText? {
    let good = assessments.filter { $0.standing.isFavourable == true }.map(\.method)
    let bad = assessments.filter { $0.standing.isFavourable == false }.map(\.method)
    guard let (first, second) = Self.mostTelling(good, bad) else { return nil }
    let (ours, theirs) = first.approach.difference(from: second.approach)
    let names = (good.listed, bad.listed)
    guard let ours, let theirs else {
      return LocalizedText(
        zh: "\(names.0[.chinese])为好，\(names.1[.chinese])为差：看法相同，界限不同。",
        en: """
          Favourable by \(names.0[.english]), not by \(names.1[.english]): they look at the same \
          thing and draw the line at different values.
          """)
    }
    return LocalizedText(
      zh: """
        \(names.0[.chinese])为好，\(names.1[.chinese])为差：\
        \(first.name[.chinese])\(ours[.chinese])，\(second.name[.chinese])\(theirs[.chinese])。
        """,
      en: """
        Favourable by \(names.0[.english]), not by \(names.1[.english]): \
        \(first.name[.english]) \(ours[.english]), \(second.name[.english]) \(theirs[.english]).
        """)
  }

  /// A favourable and an unfavourable method, told apart by as little as possible, so that the
  /// reason is the one that matters.
  private static func mostTelling(
    _ good: [AssessmentMethod], _ bad: [AssessmentMethod]
  ) -> (AssessmentMethod, AssessmentMethod)? {
    let pairs = good.flatMap { first in bad.map { (first, $0) } }
    return pairs.enumerated().min { a, b in
      let x = a.element.0.approach.distance(to: a.element.1.approach)
      let y = b.element.0.approach.distance(to: b.element.1.approach)
      return (x == 0 ? .max : x, a.offset) < (y == 0 ? .max : y, b.offset)
    }?.element
  }
}

extension AssessmentMethod.Approach {
  /// In how many respects two approaches differ.
  fileprivate func distance(to other: Self) -> Int {
    [subject != other.subject, curve != other.curve, window != other.window].count { $0 }
  }

  /// What each of two approaches does where they first differ.
  fileprivate func difference(from other: Self) -> (LocalizedText?, LocalizedText?) {
    if countsTime != other.countsTime { return (subject.clause, other.subject.clause) }
    if let curve, let theirs = other.curve, curve != theirs { return (curve.clause, theirs.clause) }
    if window != other.window { return (window.clause, other.window.clause) }
    if subject != other.subject { return (subject.clause, other.subject.clause) }
    return (nil, nil)
  }
}

extension [AssessmentMethod] {
  /// The names, set out as a list.
  fileprivate var listed: LocalizedText {
    LocalizedText(
      zh: map { $0.name[.chinese] }.joined(separator: "、"),
      en: map { $0.name[.english] }.joined(separator: ", "))
  }
}
