import Testing

@testable import TargetKit

@Suite("Cases in columns")
struct AssessmentColumnsTests {
  @Test(
    "get the categories they get one by one",
    arguments: [AssessmentMethod.schedule, .yinchuanLights, .eurostat, .openSDG])
  func same(_ method: AssessmentMethod) throws {
    var random = SteadyGenerator(seed: 3)
    var columns = AssessmentColumns()
    var subjects: [AssessmentCase] = []
    while subjects.count < 100 {
      let subject = AssessmentCase.random(&random)
      guard case .reach(let target, let due) = subject.terms.goal, let base = subject.baseline,
        let latest = subject.figures.last
      else { continue }
      subjects.append(subject)
      columns.append(
        AssessmentColumns.Row(
          baseline: base.value.lower, baselineTime: base.time, latest: latest.value.lower,
          latestTime: latest.time, target: target, due: due,
          sign: subject.terms.direction == .more ? 1 : -1))
    }
    let codes = try #require(method.categories(of: columns))
    #expect(codes.count == 100)
    for (subject, code) in zip(subjects, codes) {
      let category = method.assess(subject).category
      let index = method.categories.firstIndex { $0 == category } ?? -1
      #expect(Int(code) == index)
    }
    #expect(Set(codes).count > 2)
  }

  @Test("are not offered by methods that need more")
  func missing() {
    #expect(AssessmentMethod.germanWeather.categories(of: AssessmentColumns()) == nil)
  }
}
