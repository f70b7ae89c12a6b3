/// Writes the review of a lever as JSON.
///
/// Every amount names the file and the line of each figure it rests on. A ratio has the number that
/// may be said, the ends of what it can be as they are rounded for saying, and its exact range.
struct JSONLeverage {
  let report: LeverageReport
  let lever: LeverReview
  let entries: [NamedFigure.Place: LeverageEntry]

  init(report: LeverageReport, lever: LeverReview) {
    self.report = report
    self.lever = lever
    entries = Dictionary(report.entries(of: lever).map { ($0.figure.place, $0) }) { first, _ in
      first
    }
  }

  func write(to out: inout ByteSink) {
    let declared = lever.lever
    out.append("{\"plan\":" as StaticString)
    out.appendJSON(declared.plan)
    out.append(",\"lever\":" as StaticString)
    out.appendJSON(declared.id)
    out.append(",\"name\":" as StaticString)
    out.appendJSON(declared.name)
    out.append(",\"area\":" as StaticString)
    out.appendJSON(lever.area)
    out.append(",\"measuresDifferentMoney\":" as StaticString)
    out.append(lever.measuresDifferentMoney)
    out.append(",\"inputs\":" as StaticString)
    JSONOutlook.list(lever.inputs, to: &out) { write($0, to: &$1) }
    out.append(",\"stages\":" as StaticString)
    JSONOutlook.list(lever.stages, to: &out) { write($0, to: &$1) }
    out.append(",\"flow\":" as StaticString)
    write(LeverageFlow(lever), to: &out)
    out.append("}" as StaticString)
  }

  // MARK: - Inputs and outputs

  private func write(_ input: InputReview, to out: inout ByteSink) {
    out.append("{\"stage\":" as StaticString)
    out.appendJSON(input.input.stage?.rawValue)
    out.append(",\"input\":" as StaticString)
    out.appendJSON(input.input.figure.reference.description)
    out.append(",\"name\":" as StaticString)
    out.appendJSON(input.name)
    writeReason(input.refusal, to: &out)
    out.append(",\"amounts\":" as StaticString)
    JSONOutlook.list(input.amounts, to: &out) { write($0, to: &$1) }
    out.append(",\"unitCost\":" as StaticString)
    switch input.unitCost {
    case nil: out.append("null" as StaticString)
    case .success(let cost): write(.success(cost), to: &out)
    case .failure(let refusal):
      out.append("{\"reasons\":" as StaticString)
      JSONOutlook.list(refusal.reasons, to: &out) { write($0, to: &$1) }
      out.append("}" as StaticString)
    }
    out.append(",\"parts\":" as StaticString)
    JSONOutlook.list(input.parts, to: &out) { write($0, to: &$1) }
    out.append(",\"yields\":" as StaticString)
    JSONOutlook.list(input.yields, to: &out) { write($0, of: input, to: &$1) }
    out.append("}" as StaticString)
  }

  private func write(_ yield: YieldReview, of input: InputReview, to out: inout ByteSink) {
    out.append("{\"kind\":" as StaticString)
    out.appendJSON(yield.yield.kind == .ratio ? "ratio" : "output")
    out.append(",\"output\":" as StaticString)
    out.appendJSON(yield.yield.figure.reference.description)
    out.append(",\"name\":" as StaticString)
    out.appendJSON(yield.name)
    out.append(",\"measures\":" as StaticString)
    out.appendJSON(yield.measures)
    out.append(",\"includesInput\":" as StaticString)
    out.append(yield.yield.includesInput)
    writeReason(yield.refusal, to: &out)
    out.append(",\"periods\":" as StaticString)
    JSONOutlook.list(yield.periods, to: &out) { write($0, of: yield, to: &$1) }
    out.append(",\"unmatched\":" as StaticString)
    JSONOutlook.list(yield.unmatched, to: &out) { write($0, to: &$1) }
    out.append(",\"parts\":" as StaticString)
    JSONOutlook.list(yield.parts, to: &out) { write($0, to: &$1) }
    out.append(",\"byParts\":" as StaticString)
    if let mismatch = yield.partsMismatch {
      write(.success(mismatch.leverage), to: &out)
    } else {
      out.append("null" as StaticString)
    }
    writeNet(yield, of: input, to: &out)
    writeAnswers(yield, of: input, to: &out)
    out.append(",\"yields\":" as StaticString)
    JSONOutlook.list(yield.yields, to: &out) { write($0, of: input, to: &$1) }
    out.append("}" as StaticString)
  }

  private func write(_ period: LeverPeriod, of yield: YieldReview, to out: inout ByteSink) {
    out.append("{\"period\":" as StaticString)
    out.appendJSON(period.output.period?.description)
    out.append(",\"input\":" as StaticString)
    if let input = period.input {
      write(input, to: &out)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"output\":" as StaticString)
    write(period.output, to: &out)
    out.append(",\"leverage\":" as StaticString)
    write(period.leverage, to: &out)
    out.append(",\"stage\":" as StaticString)
    if let stage = period.stage {
      write(stage, to: &out)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"netOfInput\":" as StaticString)
    if yield.yield.includesInput, let quotient = try? period.leverage.get(),
      let net = try? quotient.netOfInput()
    {
      write(net, in: Quotient.times, digits: quotient.digits, to: &out)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"cumulative\":" as StaticString)
    write(period.cumulative, to: &out)
    out.append(",\"marginal\":" as StaticString)
    write(period.marginal, to: &out)
    out.append("}" as StaticString)
  }

  private func writeNet(_ yield: YieldReview, of input: InputReview, to out: inout ByteSink) {
    let leverage = yield.latest
    let breakEven = leverage.flatMap { try? $0.breakEven() }
    out.append(",\"breakEven\":" as StaticString)
    if let breakEven, let rounded = RoundedAmount(share: breakEven) {
      write(rounded, breakEven, to: &out)
    } else {
      out.append("null" as StaticString)
    }
    out.append(",\"deadweight\":" as StaticString)
    if let deadweight = yield.deadweight, let leverage, let net = try? leverage.net(of: deadweight)
    {
      out.append("{" as StaticString)
      out.append(deadweight.shares)
      out.append(",\"isAssumedHere\":" as StaticString)
      out.append(yield.isAssumedHere)
      out.append(",\"net\":" as StaticString)
      write(net, in: Quotient.times, digits: leverage.digits, to: &out)
      out.append("}" as StaticString)
    } else {
      out.append("null" as StaticString)
    }
    let isSensitive = breakEven != nil && leverage != nil
    out.append(",\"sensitivity\":" as StaticString)
    let table =
      isSensitive ? leverage?.sensitivity(at: LeverageReport.shares) ?? [] : []
    JSONOutlook.list(table, to: &out) { row, out in
      out.append("{\"share\":" as StaticString)
      out.append(row.share)
      out.append(",\"net\":" as StaticString)
      write(row.left, in: Quotient.times, digits: leverage?.digits ?? 2, to: &out)
      out.append("}" as StaticString)
    }
  }

  private func writeAnswers(_ yield: YieldReview, of input: InputReview, to out: inout ByteSink) {
    out.append(",\"answers\":" as StaticString)
    JSONOutlook.list(report.questions(about: lever.lever), to: &out) { asked, out in
      out.append("{\"question\":" as StaticString)
      switch asked.question {
      case .brings: out.appendJSON("brings")
      case .takes: out.appendJSON("takes")
      }
      out.append(",\"amount\":" as StaticString)
      out.appendJSON(asked.question.amount.description)
      do throws(LeverageRefusal) {
        let answer = try yield.answer(asked.question, of: input, stage: asked.stage)
        out.append(",\"gross\":" as StaticString)
        write(answer.gross, in: answer.unit, digits: answer.leverage.digits, to: &out)
        out.append(",\"net\":" as StaticString)
        if let net = answer.net {
          write(net, in: answer.unit, digits: answer.leverage.digits, to: &out)
        } else {
          out.append("null" as StaticString)
        }
      } catch {
        writeReason(error, to: &out)
      }
      out.append("}" as StaticString)
    }
  }
}
