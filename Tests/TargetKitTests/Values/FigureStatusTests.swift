import Testing

@testable import TargetKit

@Suite("The status of a figure")
struct FigureStatusTests {
  @Test(
    "is read as people and statistics offices write it",
    arguments: [
      ("final", FigureStatus.final), ("最终", .final), ("preliminary", .preliminary),
      ("p", .preliminary),
      ("P", .preliminary), ("Provisional", .preliminary), ("初步", .preliminary),
      ("初步核算数", .preliminary),
      ("e", .estimate), ("estimate", .estimate), ("预计", .estimate), ("f", .forecast),
      ("预测", .forecast), ("r", .revised), ("核实", .revised), ("修订数", .revised),
      ("withdrawn", .withdrawn), ("撤回", .withdrawn), (" p ", .preliminary), ("ｐ", .preliminary),
    ])
  func words(text: String, status: FigureStatus) {
    #expect(FigureStatus(text) == status)
  }

  @Test("is none where the word is another", arguments: ["", "b", "ok", "暂", "finally", "p."])
  func noWords(text: String) {
    #expect(FigureStatus(text) == nil)
  }

  @Test("reads back", arguments: FigureStatus.allCases)
  func readsBack(status: FigureStatus) {
    #expect(FigureStatus(status.rawValue) == status)
  }

  @Test(
    "is taken off the figure it stands beside",
    arguments: [
      ("12.3 p", "12.3", FigureStatus.preliminary), ("12.3p", "12.3", .preliminary),
      ("12.3 (p)", "12.3", .preliminary), ("5.4（预计）", "5.4", .estimate),
      ("5.4%（初步数）", "5.4%", .preliminary), ("102 亿元 [r]", "102 亿元", .revised),
      ("预计5.4%", "5.4%", .estimate), ("初步核算超过80亿元", "超过80亿元", .preliminary),
      ("12.3 forecast", "12.3", .forecast),
    ])
  func beside(text: String, figure: String, status: FigureStatus) throws {
    let stated = try #require(FigureStatus.stated(in: text))
    #expect(stated.figure == figure)
    #expect(stated.status == status)
  }

  @Test(
    "is not seen in what belongs to the figure",
    arguments: [
      "12.3", "3 pp", "80亿元", "5 people", "5.2 (4.8–5.6)", "p", "(p)", "12 km", "1.2E+05",
    ])
  func notBeside(text: String) {
    #expect(FigureStatus.stated(in: text) == nil)
  }
}
