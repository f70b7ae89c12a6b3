import Testing

@testable import TargetKit

/// Many series at once, bytes in and bytes out.
@Suite struct BatchProjectionTests {
  private let file = """
    id,frequency,split,index,value
    A,Yearly,train,1,100
    A,Yearly,train,2,110
    A,Yearly,train,3,121
    A,Yearly,train,4,133.1
    A,Yearly,test,1,140
    B,Quarterly,train,1,5
    B,Quarterly,train,2,5.5

    """

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func source(_ text: String) -> SourceText { SourceText(file: "s.csv", text: text) }

  @Test("writes what the recipe says")
  func forecasts() throws {
    let result = try BatchProjection(horizon: 2).forecasts(of: source(file))
    let lines = text(result.bytes).split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[0] == "id,h,point,lo80,hi80,lo95,hi95")
    let step = try RecommendedForecaster().forecast([100, 110, 121, 133.1], horizon: 2).steps[1]
    let cells = lines[2].split(separator: ",")
    #expect(cells[0] == "A" && cells[1] == "2")
    let wide = try #require(step.interval(level: 0.8))
    let widest = try #require(step.interval(level: 0.95))
    let expected = [step.point, wide.lower, wide.upper, widest.lower, widest.upper]
    for (cell, number) in zip(cells.dropFirst(2), expected) {
      #expect(agree(try #require(Double(String(cell))), number, within: 1e-9))
    }
    #expect(result.diagnostics.isEmpty)
  }

  @Test("answers questions, the target as it was written")
  func questions() throws {
    let questions = "id,h,target,kind\nA,2,1.40e2,x\nA,1,133.10,y\nB,1,5,z\n"
    let result = try BatchProjection().probabilities(
      for: source(questions), of: source(file))
    let lines = text(result.bytes).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "id,h,target,prob")
    #expect(lines[1].hasPrefix("A,2,1.40e2,0."))
    // The series grows by a tenth a year: that it does not fall is probable, but not certain.
    let cells = lines[2].split(separator: ",")
    #expect(cells[0] == "A" && cells[1] == "1" && cells[2] == "133.10")
    let probability = try #require(Double(String(cells[3])))
    #expect(probability > 0.8 && probability < 1)
    // Two figures carry no probability: the cell stays empty and a note says how many would do.
    #expect(lines[3] == "B,1,5,")
    #expect(result.diagnostics.map { $0.message[.english] } == ["B: 2 figures, and 4 are needed"])
    #expect(result.diagnostics.map { $0.message[.chinese] } == ["B：有 2 个数据，需要 4 个"])
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test("takes columns and rows in any order")
  func order() throws {
    let plain = try BatchProjection().forecasts(of: source(file))
    let shuffled = """
      value,extra,index,split,frequency,id\r
      110,,2,train,Yearly,A\r
      5,,1,train,Quarterly,B\r
      "100",,1,train,Yearly,"A"\r
      133.1,,4,train,Yearly,A\r
      5.5,,2,train,Quarterly,B\r
      121,,3,train,Yearly,A
      """
    #expect(try BatchProjection().forecasts(of: source(shuffled)).bytes == plain.bytes)
    let interleaved = file.split(separator: "\n").map(String.init)
    let rows =
      [interleaved[0], interleaved[6], interleaved[1], interleaved[7], interleaved[4]]
      + [interleaved[3], interleaved[2]]
    let mixed = try BatchProjection().forecasts(of: source(rows.joined(separator: "\n"))).bytes
    #expect(
      Set(text(mixed).split(separator: "\n")) == Set(text(plain.bytes).split(separator: "\n")))
  }

  @Test("uses the latest figures only, where asked")
  func last() throws {
    let short = file.replacingFirst("A,Yearly,train,1,100\n")
    #expect(
      try BatchProjection(last: 3).forecasts(of: source(file)).bytes
        == (try BatchProjection(last: 3).forecasts(of: source(short)).bytes))
  }

  @Test("leaves the intervals of one figure empty")
  func single() throws {
    let one = "id,frequency,split,index,value\nA,Yearly,train,1,7\n"
    let result = try BatchProjection(horizon: 1).forecasts(of: source(one))
    #expect(text(result.bytes).hasSuffix("\nA,1,7,,,,\n"))
    #expect(result.diagnostics.count == 1 && !result.hasErrors)
  }

  @Test(
    "names the line that is wrong",
    arguments: [
      ("", 0), ("id,frequency,split,index\n", 1),
      ("id,frequency,split,index,value\nA,Yearly,train,1,x\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,train,1,nan\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,train,1,0x10\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,train,1,1e400\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,train,1,\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,train,1,1\nA,Yearly,train,1.5,1\n", 3),
      ("id,frequency,split,index,value\nA,Yearly,train,1,1\n\nA,Yearly,train\n", 4),
      ("id,frequency,split,index,value\nA,Weekly,train,1,1\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,future,1,1\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,train,99999999999999999999,1\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,train,2,1\nA,Yearly,train,2,3\n", 3),
      ("id,frequency,split,index,value\nA,Yearly,train,9223372036854775807,1\n", 2),
    ])
  func errors(file: String, line: Int) throws {
    let result = BatchProjection.recommended.forecasts(of: source(file))
    #expect(result.bytes.isEmpty && result.hasErrors)
    let error = try #require(result.diagnostics.first)
    #expect(error.location.line ?? 0 == line, "\(error)")
    #expect(error.message[.chinese] != error.message[.english])
  }

  @Test("names every mistake at once")
  func allErrors() {
    let file =
      "id,frequency,split,index,value\nA,Yearly,train,1,x\nA,Yearly,train,2,y\nA,Weekly,no,q,3"
    let result = BatchProjection.recommended.forecasts(of: source(file))
    let places = result.diagnostics.compactMap { diagnostic in
      diagnostic.location.line.map { [$0, diagnostic.location.column ?? 0] }
    }
    // x and y are no figures, and neither train nor test is no.
    #expect(places == [[2, 18], [3, 18], [4, 10]])
  }

  @Test("reads a book's own observations")
  func bookShape() throws {
    let book = """
      指标,时期,数值,地区,发布日期,备注
      产值,2021,100亿元,,2022-02,x
      产值,2022,110亿元,,2023-02,
      产值,2023,121亿元,,2024-02,
      产值,2024,130亿元,,2025-02,
      产值,2024,133.1亿元,,2025-06,核实
      "产值",2024-Q1,30亿元,,2024-05,
      房价,2021,"1,050",城区,2022-02,
      房价,2022,超过1000,城区,2023-02,
      """
    let result = try BatchProjection(horizon: 2).forecasts(of: source(book))
    let lines = text(result.bytes).split(separator: "\n").map(String.init)
    let plain = try BatchProjection(horizon: 2).forecasts(of: source(file))
    let expected = text(plain.bytes).split(separator: "\n").map(String.init)
    // The figure published later counts; 100, 110, 121 and 133.1 are series A.
    #expect(lines[1...].elementsEqual(expected[1...2].map { "产值" + $0.dropFirst() }))
    #expect(!result.hasErrors)
    // A quarter among years, and a bound, are said and not passed over in silence.
    #expect(result.diagnostics.count == 2)
    let twice = BatchProjection.recommended.forecasts(
      of: source("indicator,period,value\na,2021,5\na,2022,6\na,2022,7\na,yesterday,6\n"))
    #expect(twice.diagnostics.compactMap(\.location.line) == [4, 5])
  }

  @Test("projects by the model that is asked for")
  func models() throws {
    let straight =
      "id,frequency,split,index,value\nA,Yearly,train,1,100\nA,Yearly,train,2,90\n"
      + "A,Yearly,train,3,80\nA,Yearly,train,4,70\n"
    for (model, points) in [
      (ForecastModel.naive, [70.0, 70]), (.linear, [60, 50]), (.drift, [60, 50]),
    ] {
      let result = try BatchProjection(horizon: 2, model: model).forecasts(of: source(straight))
      let cells = text(result.bytes).split(separator: "\n").dropFirst().map {
        Double($0.split(separator: ",")[2]) ?? 0
      }
      for (cell, point) in zip(cells, points) { #expect(agree(cell, point, within: 1e-9)) }
    }
    #expect(throws: ProjectionError.self) { try BatchProjection(model: .logistic) }
  }

  @Test(
    "names the question that is wrong",
    arguments: [
      ("id,h,target\nC,1,5\n", 2), ("id,h,target\nA,0,5\n", 2), ("id,h,target\nA,1000000,5\n", 2),
      ("id,h,target\nA,1,five\n", 2), ("id,h\n", 1), ("", 0),
    ])
  func wrongQuestions(questions: String, line: Int) throws {
    let result = BatchProjection.recommended.probabilities(
      for: source(questions), of: source(file))
    #expect(result.bytes.isEmpty && result.hasErrors)
    #expect(result.diagnostics.first?.location.line ?? 0 == line)
  }

  @Test("has no horizon of none or of a million")
  func horizons() {
    #expect(throws: ProjectionError.self) { try BatchProjection(horizon: 0) }
    #expect(throws: ProjectionError.self) { try BatchProjection(horizon: 1_000_000) }
    #expect(throws: ProjectionError.self) { try BatchProjection(last: 0) }
  }

  @Test("survives any bytes")
  func anyBytes() throws {
    var numbers = Numbers(seed: 77)
    let original = Array(file.utf8)
    for _ in 0..<3_000 {
      var bytes = original
      for _ in 0..<(1 + Int(numbers.uniform() * 4)) {
        let place = min(bytes.count - 1, Int(numbers.uniform() * Double(bytes.count)))
        if numbers.uniform() < 0.3 {
          bytes.remove(at: place)
        } else {
          bytes[place] = UInt8(truncatingIfNeeded: Int(numbers.uniform() * 256))
        }
      }
      let result = try BatchProjection(horizon: 2).forecasts(
        of: SourceText(file: "s.csv", bytes: bytes))
      let output = text(result.bytes)
      #expect(!output.contains("nan") && !output.contains("inf") && !output.contains("null"))
    }
  }

  @Test(
    "writes numbers that read back",
    arguments: [
      0, 1, -1, 7.5, 100, 1e-5, 0.1, 123456789.125, -0.000123456789, 99999999999999, 1e15, 3e-9,
      0.99999999999, 1.7976931348623157e308, .leastNonzeroMagnitude, 2.5e-7, 1e-6, 999999.9999999,
    ])
  func numbers(number: Double) throws {
    var sink = ByteSink()
    sink.append(rounded: number)
    let output = text(sink.bytes)
    let read = try #require(Double(output), "\(output)")
    #expect(abs(read - number) <= 6e-10 * abs(number), "\(output)")
  }

  @Test("writes no more digits than ten")
  func digits() {
    func written(_ number: Double) -> String {
      var sink = ByteSink()
      sink.append(rounded: number)
      return text(sink.bytes)
    }
    #expect(written(1.0 / 3) == "0.3333333333")
    #expect(written(200.0 / 3) == "66.66666667")
    #expect(written(-0.0012345678901) == "-0.00123456789")
    #expect(written(99_999_999_999) == "100000000000")
    #expect(written(0.1 + 0.2) == "0.3")
  }
}

extension BatchProjection {
  /// A batch with nothing stated, which cannot fail to be made.
  fileprivate static var recommended: BatchProjection {
    do { return try BatchProjection() } catch { fatalError("\(error)") }
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}
