import Testing

@testable import TargetKit

@Suite("A leverage")
struct LeverageNumbersTests {
  @Test(
    "says no more than its figures prove",
    arguments: [
      // 170 ÷ 24.625 = 6.9035…, and never the 6.905 of 170 ÷ 24.62
      ("24.62亿元", "突破170亿元", "超过6.90倍"),
      // 10.3 ÷ 8.17 = 1.2607; 10.25 ÷ 8.175 = 1.25382…, 10.35 ÷ 8.165 = 1.26760…
      ("8.17亿元", "10.3亿元", "1.26倍（1.253至1.268）"),
      // 124.6 ÷ 35.1 = 3.54985…; 124.55 ÷ 35.15 = 3.54338…, 124.65 ÷ 35.05 = 3.55634…
      ("35.1亿元", "124.6亿元", "3.55倍（3.543至3.557）"),
      // 60 ÷ 50.5 = 1.188…, as 50亿元 is what rounds to it, below 50.5亿元
      ("50亿元", "60亿元以上", "超过1.1倍"),
      // 10 ÷ 3.5 and 10.5 ÷ 2.5: two digits at least; 3.3 as 10 ÷ 3 = 3.33…
      ("3亿元", "10亿元", "3.3倍（2.71至4.2）"),
      // 6.9 ÷ 2.00 = 3.45 lies within 3.41 and 3.49, and 3.5 does not
      ("2.00亿元", "6.9亿元", "3.45倍（3.41至3.49）"),
      // at most 80 ÷ 9.5 = 8.42…
      ("10亿元", "不超过80亿元", "不超过8.5倍"),
      // at least 19 ÷ 10.5 = 1.809… and at most 21 ÷ 9.5 = 2.210…, with 5 % for "about"
      ("10亿元", "20亿元左右", "1.8至2.3倍"),
      // over 10 out of over 2: everything is possible
      ("超过2亿元", "超过10亿元", "两端都只是界限，倍数无法界定"),
      // the input is the lower bound: at most 10.5 ÷ 2
      ("超过2亿元", "10亿元", "不到5.3倍"),
    ])
  func ratios(input: String, output: String, said: String) throws {
    let period = try #require(try LeverageBook(input, output).yield().periods.last)
    #expect(Words(language: .chinese).quotient(period.leverage) == said)
  }

  @Test("of counted things is exact")
  func exact() throws {
    var book = LeverageBook("8家", "20人")
    book.units = ("家", "人")
    let leverage = try book.leverage()
    #expect(!leverage.isMultiple)
    #expect(leverage.said == "2.5人/家")
    #expect(throws: LeverageRefusal.noMultiple) { try leverage.netOfInput() }
    #expect(throws: LeverageRefusal.noMultiple) { try leverage.breakEven() }
  }

  @Test(
    "net of the input is one less",
    arguments: [
      // 6.9035… − 1
      ("24.62亿元", "突破170亿元", "超过5.90倍"),
      // 3.54985… − 1, between 2.54338… and 2.55634…
      ("35.1亿元", "124.6亿元", "2.55倍（2.543至2.557）"),
    ])
  func netOfInput(input: String, output: String, said: String) throws {
    let leverage = try LeverageBook(input, output).leverage()
    #expect(try leverage.netOfInput().said(digits: leverage.digits) == said)
  }

  @Test(
    "breaks even at one less input over output",
    arguments: [
      // 1 − 35.1 ÷ 124.6 = 71.829…; 1 − 35.15 ÷ 124.55 = 71.778…, 1 − 35.05 ÷ 124.65 = 71.881…
      ("35.1亿元", "124.6亿元", "71.8%（71.7%至71.9%）"),
      // 1 − 24.625 ÷ 170 = 85.514…
      ("24.62亿元", "突破170亿元", "超过85.5%"),
      // 1 − 8.17 ÷ 10.3 = 20.67…; 1 − 8.175 ÷ 10.25 = 20.24…, 1 − 8.165 ÷ 10.35 = 21.11…
      ("8.17亿元", "10.3亿元", "20.7%（20.2%至21.2%）"),
    ])
  func breakEven(input: String, output: String, said: String) throws {
    let share = try LeverageBook(input, output).leverage().breakEven()
    let rounded = try #require(RoundedAmount(share: share))
    #expect(Words(language: .chinese).amount(rounded) == said)
  }

  @Test("below one breaks even nowhere, and one that may be either nowhere in particular")
  func belowOne() throws {
    let small = try LeverageBook("10.0亿元", "9.0亿元").leverage()
    #expect(throws: LeverageRefusal.belowOne) { try small.breakEven() }
    let open = try LeverageBook("10.0亿元", "超过5.0亿元").leverage()
    #expect(throws: LeverageRefusal.unbounded) { try open.breakEven() }
    // 1 − 9.95 ÷ 10.05 = 0.995 % at most, and nothing at least
    let near = try LeverageBook("10.0亿元", "10.0亿元").leverage()
    let share = try #require(RoundedAmount(share: try near.breakEven()))
    #expect(share.upper?.value == ExactDecimal("1.0"))
  }

  @Test(
    "net of what would have come about anyway shrinks with the share",
    arguments: [
      // 3.54985 × 0.8 = 2.839…, between 2.8347… and 2.8450…
      ("20%", "2.84倍（2.834至2.846）"),
      // from 3.54338 × 0.6 = 2.126… to 3.55634 × 0.8 = 2.845…
      ("20%..40%", "2.12至2.85倍"),
      ("0%", "3.55倍（3.543至3.557）"), ("100%", "0倍"),
    ])
  func deadweight(share: String, said: String) throws {
    let leverage = try LeverageBook("35.1亿元", "124.6亿元").leverage()
    let deadweight = try #require(Deadweight(share))
    #expect(try leverage.net(of: deadweight).said(digits: leverage.digits) == said)
  }

  @Test("is shown at shares that a table lists")
  func sensitivity() throws {
    let leverage = try LeverageBook("24.62亿元", "突破170亿元").leverage()
    let shares = ["0", "0.4", "0.9", "1.5"].compactMap { ExactDecimal($0) }
    let table = leverage.sensitivity(at: shares)
    // 6.9035 × 0.6 = 4.142…; × 0.1 = 0.6903…; a share beyond all is none
    #expect(
      table.map { $0.left.said(digits: 3) } == ["超过6.90倍", "超过4.14倍", "超过0.690倍"])
  }

  @Test("writes its divisions out")
  func divisions() throws {
    let words = Words(language: .chinese)
    let over = try LeverageBook("24.62亿元", "突破170亿元").leverage()
    #expect(over.divisions.map { words.division($0) } == ["下限：170亿元 ÷ 24.625亿元 = 6.90355…"])
    var mixed = LeverageBook("500万元", "1.2亿元")
    mixed.units = ("万元", "亿元")
    #expect(
      try mixed.leverage().divisions.map { words.division($0) } == [
        // 1.2亿元 is 12000万元, between 11500 and 12500
        "12000万元 ÷ 500万元 = 24", "下限：11500万元 ÷ 500.5万元 = 22.9770…",
        "上限：12500万元 ÷ 499.5万元 = 25.0250…",
      ])
  }
}
