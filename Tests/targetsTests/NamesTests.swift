import TargetKit
import Testing

@testable import targets

@Suite("Names in place of ids")
struct NamesTests {
  private func write(_ program: Program) throws {
    try program.write(
      "plan.json",
      """
      { "plan": "p", "title": { "zh": "绿色规划", "en": "Green plan" }, "area": "江州市",
        "areas": { "江州市": { "zh": "江州市", "en": "Jiangzhou" }, "城关区": { "en": "Chengguan" } },
        "sources": { "s": { "title": "公报", "published": "2028-03-01" } },
        "indicators": {
          "fc": { "name": { "zh": "森林覆盖率", "en": "Forest cover" }, "unit": "%", "measure": "rate", "better": "more" },
          "a": { "name": "床位数", "unit": "张", "measure": "stock", "better": "more" },
          "b": { "name": "床位数", "unit": "张", "measure": "stock", "better": "more" } },
        "milestones": [{ "due": "2030", "targets": { "fc": "46.2%以上", "a": "10张", "b": "10张" } }] }
      """)
  }

  @Test("are read in data files, in any language, width and case")
  func inFiles() throws {
    try Program.inFolder { program in
      try write(program)
      try program.write(
        "observations.csv",
        """
        indicator,area,period,value,published
        森林覆盖率,,2026,45.2,2027-03-01
        forest COVER,Jiangzhou,2027,45.4,2028-03-01
        森林覆盖率,Chengguan,2027,40,2028-03-01

        """)
      let book = PlanBook.load(program.folder)
      #expect(!book.hasErrors)
      #expect(book.book.observations(of: "fc", plan: "p").map(\.asWritten) == ["45.2", "45.4"])
      #expect(book.book.observations(of: "fc", in: "城关区", plan: "p").map(\.asWritten) == ["40"])
    }
  }

  @Test("are refused where two indicators bear one")
  func twice() throws {
    try Program.inFolder { program in
      try write(program)
      try program.write(
        "observations.csv", "indicator,period,value,published\n床位数,2026,8,2027-03-01\n")
      let result = program.run("check", program.folder, "--as-of", "2028", "--lang", "zh")
      #expect(result.code == .unjudged)
      #expect(result.errors.contains("'床位数' 是多个指标的名称：a、b"))
    }
  }

  @Test("are taken by commands, with the nearest one where none fits")
  func inCalls() throws {
    try Program.inFolder { program in
      try write(program)
      let folder = program.folder
      let record = program.run(
        "record", "Forest cover", "2027", "45.41%", folder, "--source", "s", "--plan", "绿色规划",
        "--area", "Chengguan")
      #expect(record.code == .success, "\(record.errors)")
      #expect(try program.read("observations.csv").contains("fc,城关区,2027,45.41%,,s,"))
      #expect(program.run("show", "森林覆盖率", folder, "--as-of", "2028").output.contains("45.41"))
      let check = program.run(
        "check", folder, "--as-of", "2028", "--indicator", "森林覆盖率", "--format", "json")
      #expect(check.output.contains(#""total":1"#), "\(check.output)")
      let slip = program.run("show", "森林覆该率", folder, "--lang", "zh")
      #expect(slip.code == .usage)
      #expect(slip.errors.contains("森林覆盖率"))
    }
  }
}
