import Foundation
import Testing

@testable import TargetKit

@Suite("The schema of plan files")
struct PlanSchemaTests {
  private static func definitions() throws -> [String: Any] {
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(PlanSchema.text.utf8)) as? [String: Any])
    return try #require(root["$defs"] as? [String: Any])
  }

  /// The object that a definition describes, be it one of several forms.
  private static func object(_ definition: Any?) -> [String: Any]? {
    guard let definition = definition as? [String: Any] else { return nil }
    if definition["properties"] != nil { return definition }
    return (definition["anyOf"] as? [Any])?.lazy.compactMap { object($0) }.first
  }

  @Test(
    "knows the keys that the reader knows",
    arguments: [
      ("plan", PlanKeys.plan), ("reach", PlanKeys.reach), ("unit", PlanKeys.unit),
      ("fiscalYear", PlanKeys.fiscalYear), ("dimension", PlanKeys.dimension),
      ("source", PlanKeys.source), ("indicator", PlanKeys.indicator),
      ("baseline", PlanKeys.baseline), ("milestone", PlanKeys.milestone),
      ("target", PlanKeys.target), ("accepted", PlanKeys.accepted), ("outcome", PlanKeys.outcome),
      ("finding", PlanKeys.finding), ("event", PlanKeys.event), ("parameter", PlanKeys.parameter),
      ("project", PlanKeys.project), ("slogan", PlanKeys.slogan), ("untracked", PlanKeys.untracked),
      ("revision", PlanKeys.revision), ("revised", PlanKeys.revised),
      ("areaName", PlanKeys.area), ("scenario", PlanKeys.scenario), ("lever", PlanKeys.lever),
      ("yield", PlanKeys.yield), ("assumption", PlanKeys.assumption), ("budget", PlanKeys.budget),
      ("relation", PlanKeys.relation), ("interpretation", PlanKeys.interpretation),
      ("wording", PlanKeys.wording), ("unknown", PlanKeys.unknown), ("files", PlanKeys.files),
    ])
  func keys(name: String, keys: [String]) throws {
    let object = try #require(Self.object(Self.definitions()[name]))
    let properties = try #require(object["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == keys.sorted())
    for (key, value) in properties {
      let property = try #require(value as? [String: Any])
      #expect(key == "$schema" || property["title"] is String, "\(name).\(key) has no title")
    }
  }

  @Test("lets no unknown key pass, and refers to nothing that is not there")
  func closed() throws {
    let definitions = try Self.definitions()
    func visit(_ node: Any) {
      if let list = node as? [Any] { list.forEach(visit) }
      guard let object = node as? [String: Any] else { return }
      if object["properties"] is [String: Any], object["type"] != nil {
        #expect(object["additionalProperties"] as? Bool == false)
      }
      if let reference = object["$ref"] as? String {
        #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil)
      }
      object.values.forEach(visit)
    }
    visit(definitions)
  }

  @Test("lists the words that the model has")
  func choices() throws {
    let definitions = try Self.definitions()
    func words(_ definition: Any?) -> [String]? {
      (definition as? [String: Any])?["enum"] as? [String]
    }
    let indicator = Self.object(definitions["indicator"])?["properties"] as? [String: Any]
    func names<Choice: NamedChoice>(_ type: Choice.Type) -> [String] {
      Choice.allCases.map(\.rawValue) + Choice.otherNames.map(\.name)
    }
    #expect(words(indicator?["measure"]) == names(Measure.self))
    #expect(words(indicator?["better"]) == names(Direction.self))
    #expect(words(indicator?["prices"]) == names(PriceBasis.self))
    #expect(words(indicator?["tendency"]) == names(Tendency.self))
    #expect(words(indicator?["records"]) == names(ChangeRecords.self))
    #expect(words(indicator?["yearToDate"]) == YearToDateRule.allCases.map(\.rawValue))
    #expect(words(definitions["ambition"]) == names(Ambition.self))
    #expect(words(definitions["phase"]) == Phase.allCases.map(\.rawValue))
    #expect(words(definitions["stage"]) == Lever.Stage.allCases.map(\.rawValue))
  }

  @Test("says in Chinese whatever it says in English")
  func chinese() {
    let start = "\"description\": \""
    for line in PlanSchema.text.split(separator: "\n") {
      guard let place = line.firstRange(of: start), let end = line.lastIndex(of: "\"") else {
        continue
      }
      let english = String(line[place.upperBound..<end])
      #expect(PlanSchema.chinese[english] != nil, "\(english)")
    }
    let chinese = PlanSchema.text(in: .chinese)
    #expect(chinese.contains("\"description\": \"责任单位。\""))
    #expect(!chinese.contains("\"description\": \"Who"))
  }
}
