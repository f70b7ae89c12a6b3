import Foundation
import TargetKit

@testable import targets

/// Runs the program in memory.
struct Program {
  /// What a run left behind.
  struct Result {
    let code: ExitCode
    let output: String
    let errors: String
  }

  var folder = "."
  var variables: [String: String] = [:]
  var today = CalendarDate(year: 2026, month: 9, day: 30)
  var isTerminal = false

  func run(_ arguments: String...) -> Result { run(arguments) }

  var environment: Environment {
    let variables = variables
    let today = today
    return Environment(
      variable: { variables[$0] }, today: { today }, folder: folder, isTerminal: isTerminal)
  }

  func run(_ arguments: [String]) -> Result {
    let output = OutputStream()
    let errors = OutputStream()
    let code = Command.run(arguments, in: environment, output: output, errors: errors)
    return Result(code: code, output: output.text, errors: errors.text)
  }

  /// Runs in a folder of its own, which is gone afterwards.
  static func inFolder(_ body: (Program) throws -> Void) throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/targets-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(Program(folder: folder))
  }

  /// Writes a file into the folder, and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  /// The content of a file in the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  /// Writes a book with one target, `>= 10` by the end of 2025, and its figure for 2025.
  func writeBook(figure: String, extra: String = "") throws {
    try write(
      "plan.json",
      """
      { "plan": "demo", "title": "Demo", "area": "重庆市",
        "areas": { "重庆市": { "zh": "重庆市", "en": "Chongqing" } },
        "indicators": {
          "firms": { "unit": "家", "measure": "stock", "better": "more",
                     "baseline": { "value": "2家", "at": "2023" } },
        },
        "milestones": [
          { "due": "2025", "targets": { "firms": { "is": ">= 10" \(extra) } } },
        ] }
      """)
    try write(
      "observations.csv", "indicator,period,value,published\nfirms,2025,\(figure),2026-03\n")
  }
}

/// The root of the package.
let packageRoot = String(#filePath.dropLast("/Tests/targetsTests/Program.swift".count))
