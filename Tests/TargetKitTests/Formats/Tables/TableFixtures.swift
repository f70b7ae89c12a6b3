/// Where the files of `Fixtures` are.
enum TableFixtures {
  static func path(_ name: String) -> String {
    let here = "/Tests/TargetKitTests/Formats/Tables/TableFixtures.swift"
    return String(#filePath.dropLast(here.count)) + "/Fixtures/" + name
  }
}
