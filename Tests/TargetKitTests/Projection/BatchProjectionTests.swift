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

  @Test("writes what the recipe says")
  func forecasts() throws {
    let result = try BatchProjection(horizon: 2).forecasts(of: Array(file.utf8))
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
    #expect(result.notes.isEmpty)
  }

  @Test("answers questions, the target as it was written")
  func questions() throws {
    let questions = "id,h,target,kind\nA,2,1.40e2,x\nA,1,133.10,y\nB,1,5,z\n"
    let result = try BatchProjection().probabilities(
      for: Array(questions.utf8), of: Array(file.utf8))
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
    #expect(result.notes == ["B: 2 figures, and 4 are needed"])
  }

  @Test("takes columns and rows in any order")
  func order() throws {
    let plain = try BatchProjection().forecasts(of: Array(file.utf8))
    let shuffled = """
      value,extra,index,split,frequency,id\r
      110,,2,train,Yearly,A\r
      5,,1,train,Quarterly,B\r
      "100",,1,train,Yearly,"A"\r
      133.1,,4,train,Yearly,A\r
      5.5,,2,train,Quarterly,B\r
      121,,3,train,Yearly,A
      """
    #expect(try BatchProjection().forecasts(of: Array(shuffled.utf8)).bytes == plain.bytes)
    let interleaved = file.split(separator: "\n").map(String.init)
    let rows =
      [interleaved[0], interleaved[6], interleaved[1], interleaved[7], interleaved[4]]
      + [interleaved[3], interleaved[2]]
    let mixed = try BatchProjection().forecasts(of: Array(rows.joined(separator: "\n").utf8)).bytes
    #expect(
      Set(text(mixed).split(separator: "\n")) == Set(text(plain.bytes).split(separator: "\n")))
  }

  @Test("uses the latest figures only, where asked")
  func last() throws {
    let short = file.replacingFirst("A,Yearly,train,1,100\n")
    #expect(
      try BatchProjection(last: 3).forecasts(of: Array(file.utf8)).bytes
        == (try BatchProjection(last: 3).forecasts(of: Array(short.utf8)).bytes))
  }

  @Test("leaves the intervals of one figure empty")
  func single() throws {
    let one = "id,frequency,split,index,value\nA,Yearly,train,1,7\n"
    let result = try BatchProjection(horizon: 1).forecasts(of: Array(one.utf8))
    #expect(text(result.bytes).hasSuffix("\nA,1,7,,,,\n"))
    #expect(result.notes.count == 1)
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
      ("id,frequency,split,index,value\nA,Yearly,train,2,1\nA,Yearly,train,2,3\n", 2),
      ("id,frequency,split,index,value\nA,Yearly,train,9223372036854775807,1\n", 2),
    ])
  func errors(file: String, line: Int) throws {
    let error = try #require(throws: BatchError.self) {
      try BatchProjection().forecasts(of: Array(file.utf8))
    }
    #expect(error.line == line, "\(error)")
    #expect(!error.reason.isEmpty)
  }

  @Test(
    "names the question that is wrong",
    arguments: [
      ("id,h,target\nC,1,5\n", 2), ("id,h,target\nA,0,5\n", 2), ("id,h,target\nA,1000000,5\n", 2),
      ("id,h,target\nA,1,five\n", 2), ("id,h\n", 1), ("", 0),
    ])
  func wrongQuestions(questions: String, line: Int) throws {
    let error = try #require(throws: BatchError.self) {
      try BatchProjection().probabilities(for: Array(questions.utf8), of: Array(file.utf8))
    }
    #expect(error.line == line, "\(error)")
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
      if let result = try? BatchProjection(horizon: 2).forecasts(of: bytes) {
        let output = text(result.bytes)
        #expect(!output.contains("nan") && !output.contains("inf"))
      }
    }
  }

  @Test(
    "writes numbers that read back",
    arguments: [
      0, 1, -1, 7.5, 100, 1e-5, 0.1, 123456789.125, -0.000123456789, 99999999999999, 1e15, 3e-9,
      0.99999999999, 1.7976931348623157e308, .leastNonzeroMagnitude, 2.5e-7, 1e-6, 999999.9999999,
    ])
  func numbers(number: Double) throws {
    var output: [UInt8] = []
    RowWriter.withRow { row in
      row.append(number)
      row.flush(to: &output)
    }
    let read = try #require(Double(text(output)), "\(text(output))")
    #expect(abs(read - number) <= 6e-10 * abs(number), "\(text(output))")
    let parsed = output.withUnsafeBufferPointer { NumberBytes.double($0[...]) }
    #expect(parsed == read)
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}
