import Testing

@testable import TargetKit

/// Laws that hold of methods whatever the case, over random cases.
@Suite("Laws of methods")
struct MethodLawTests {
  /// Every method of the library, and the one that the documentation shows how to write.
  static let methods = AssessmentMethod.all + [.halfway]

  static let cases: [AssessmentCase] = {
    var random = SteadyGenerator(seed: 20_301_231)
    return (0..<90).map { _ in AssessmentCase.random(&random) }
  }()

  @Test(
    "a method that says so is not changed by unit, shift or sign", arguments: methods)
  func invariance(_ method: AssessmentMethod) {
    var tried = 0
    for subject in Self.cases {
      let before = TrapTests.answer(method.assess(subject))
      if before.hasPrefix("=") { tried += 1 }
      if method.invariances.contains(.unit) {
        for factor in [0.001, 10_000] {
          let after = method.assess(subject.mapped { $0 * factor })
          #expect(TrapTests.answer(after) == before, "unit \(factor): \(subject)")
        }
      }
      if method.invariances.contains(.shift) {
        let after = method.assess(subject.mapped { $0 + 37.25 })
        #expect(TrapTests.answer(after) == before, "shift: \(subject)")
      }
      if method.invariances.contains(.reflection) {
        let after = method.assess(subject.mapped(turning: true) { -$0 })
        #expect(TrapTests.answer(after) == before, "reflection: \(subject)")
      }
    }
    let mayBeAnswered = !method.categories.isEmpty && method.id != "who-unicef"
    #expect(tried > 10 || !mayBeAnswered, "only \(tried) cases have a category")
  }

  @Test(
    "a method that does not say so is changed by it, somewhere", arguments: methods)
  func variance(_ method: AssessmentMethod) {
    guard !method.categories.isEmpty else { return }
    if !method.invariances.contains(.shift), method.id != "who-unicef" {
      #expect(
        Self.cases.contains {
          TrapTests.answer(method.assess($0))
            != TrapTests.answer(method.assess($0.mapped { $0 + 37.25 }))
        })
    }
  }

  @Test("more progress never gives a worse category", arguments: methods)
  func monotone(_ method: AssessmentMethod) {
    for subject in Self.cases {
      if case .keepWithin = subject.terms.goal { continue }
      let sign: Double = subject.terms.direction == .more ? 1 : -1
      var last = -1
      for step in stride(from: -60.0, through: 60, by: 15) {
        let result = method.assess(subject.movingLatest(by: sign * step))
        guard let category = result.category,
          let rank = method.categories.firstIndex(of: category)
        else { continue }
        #expect(rank >= last, "\(method.id) at \(step): \(subject)")
        last = rank
      }
    }
  }

  @Test("every number on a proof sheet can be worked out again", arguments: methods)
  func proofs(_ method: AssessmentMethod) throws {
    for subject in Self.cases.prefix(40) + Trap.all.map(\.subject) {
      for fidelity in AssessmentMethod.Fidelity.allCases {
        for working in method.assess(subject, as: fidelity).workings {
          try ProofReader.read(working.sheet)
        }
      }
    }
  }
}

extension TrapTests {
  /// The category, or the code of the reason for there being none; the numbers left out.
  static func answer(_ result: Assessment) -> String {
    if let category = result.category { return "=" + category.id }
    if case .numbers(let reasons) = result.outcome { return reasons.first?.code ?? "numbers" }
    return short(result)
  }
}
