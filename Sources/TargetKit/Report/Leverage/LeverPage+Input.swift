extension LeverPage {
  // MARK: - Shares and costs

  func writeParts(_ input: InputReview, to page: inout OutlookPage) {
    var shares = input.parts
    for yield in input.allYields { shares += yield.parts }
    if !shares.isEmpty {
      page.add(
        note: words.of("构成：", "Made up of: ")
          + shares.map { share($0) }.joined(separator: words.of("，", ", ")))
    }
    for yield in input.allYields {
      guard let mismatch = yield.partsMismatch, let whole = yield.periods.last?.output,
        let sum = RoundedAmount(mismatch.sum, in: whole.unit, digits: LeverAmount.allDigits),
        let ratio = multiple(mismatch.leverage.value, mismatch.leverage)
      else { continue }
      page.add(
        note: words.mismatch(
          yield.name[language].sanitized, sum: words.shortAmount(sum), words.figures(whole),
          words.shortAmount(ratio)))
    }
  }

  private func share(_ part: PartShare) -> String {
    let name = part.name[language].sanitized
    return RoundedAmount(share: part.share.value).map { "\(name) \(words.shortAmount($0))" } ?? name
  }

  func writeStages(to page: inout OutlookPage) {
    for (earlier, part) in zip(review.inputs, review.stages) {
      page.add(note: words.ofStage(words.inputName(earlier), share(part)))
    }
  }

  func writeUnitCost(_ input: InputReview, to page: inout OutlookPage) {
    for line in unitCost(input) { page.add(note: line) }
  }

  /// What each case took, or why that is not said; nothing where the lever names none.
  func unitCost(_ input: InputReview) -> [String] {
    switch input.unitCost {
    case nil: return []
    case .success(let cost):
      let proof = cost.divisions.filter { $0.gives == .number }.map { words.division($0) }
      return [
        words.of("单位成本：", "Cost of each: ") + words.quotient(.success(cost))
          + (proof.first.map { words.of("；", "; ") + $0 } ?? "")
      ]
    case .failure(let refusal):
      let items = refusal.items.map { $0[language].sanitized }
      return [
        words.noUnitCost(
          words.listed(items, most: 6),
          refusal.reasons.map { words.refusal($0) }.joined(separator: words.of("；", "; ")))
      ]
    }
  }

  // MARK: - Gross and net

  func writeNet(_ input: InputReview, to page: inout OutlookPage) {
    let sensitive = input.sensitiveYields
    guard !sensitive.isEmpty else { return }
    page.addGap()
    page.add(line: words.of("毛倍数与净倍数", "Gross and net"))
    for line in sensitivities(input) { page.add(note: line) }
    var table = PlainTable(
      [words.columnAnyway] + sensitive.map { $0.yield.name[language].sanitized }, numbers: [0])
    for share in LeverageReport.shares {
      var cells = ["\((try? share * ExactDecimal(100)).map { Int($0.doubleValue) } ?? 0)%"]
      for (_, leverage, _) in sensitive {
        let left = leverage.sensitivity(at: [share]).first.flatMap { multiple($0.left, leverage) }
        cells.append(left.map { words.cell($0) } ?? "-")
      }
      table.add(cells)
    }
    page.addGap()
    page.add(table)
  }

  /// How much may come about anyway until nothing is gained, and what is left of what is assumed.
  func sensitivities(_ input: InputReview) -> [String] {
    var lines: [String] = []
    for (yield, leverage, share) in input.sensitiveYields {
      if let share = RoundedAmount(share: share) {
        lines.append(words.breakEven(share, yield.name[language].sanitized))
      }
      guard let deadweight = yield.deadweight, let net = try? leverage.net(of: deadweight),
        let rounded = multiple(net, leverage)
      else { continue }
      lines.append(
        words.assumed(deadweight, isHere: yield.isAssumedHere)
          + words.of("，净倍数", ", the net leverage is ") + words.shortAmount(rounded))
    }
    return lines
  }

  // MARK: - Questions

  func writeAnswers(_ input: InputReview, to page: inout OutlookPage) {
    let questions = report.questions(about: review.lever)
    guard !questions.isEmpty else { return }
    page.addGap()
    var isAnswered = false
    for (question, stage) in questions {
      if let stage, stage != input.input.stage {
        let asked = question.amount.told(in: language).sanitized
        let reason = words.refusal(.otherStage(stage, input.input.stage))
        page.add(note: asked + words.of("：", ": ") + reason)
        continue
      }
      for yield in input.allYields {
        let name = yield.name[language].sanitized
        do throws(LeverageRefusal) {
          page.add(note: words.answer(try yield.answer(question, of: input), yield, name))
          isAnswered = true
        } catch {
          page.add(note: words.noAnswer(question, name, words.refusal(error)))
        }
      }
    }
    if isAnswered { page.add(note: words.basis(isPlanned: input.input.stage == .planned)) }
  }

  func writeQuote(_ input: InputReview, to page: inout OutlookPage) {
    guard let quote = quote(input) else { return }
    page.addGap()
    page.add(line: quote)
  }

  /// A sentence that may be quoted, for the first output with an amount; `nil` where none has one.
  func quote(_ input: InputReview) -> String? {
    guard let yield = input.yields.first(where: { $0.yield.kind == .output && $0.latest != nil }),
      let period = yield.periods.last, let into = period.input, let leverage = yield.latest,
      leverage.isMultiple,
      let ratio = RoundedAmount(leverage.value, in: Quotient.times, digits: leverage.digits)
    else { return nil }
    return words.quote(
      input, into, yield, period.output, ratio, area: area, time: words.period(period.output))
  }

  private var area: String? {
    let plan = report.review.book.plan(review.lever.plan)
    return review.area.map { (plan?.areaName($0, in: language) ?? $0).sanitized }
  }

  // MARK: - Places

  func writePlaces(to page: inout OutlookPage) {
    page.addGap()
    page.add(line: words.of("数据出处", "Where the figures stand"))
    let plan = report.review.book.plan(review.lever.plan)
    for entry in report.entries(of: review) {
      let source = entry.source.flatMap { plan?.source($0)?.title[language] ?? $0 }
      let period = entry.figure.period.map {
        words.of("（\(wording.spoken($0))）", " (\(wording.period($0)))")
      }
      page.add(
        note: [
          entry.figure.name[language].sanitized + " " + wording.figure(entry.figure)
            + (period ?? ""), entry.place.map { "\($0.file):\($0.line ?? 0)".sanitized } ?? "-",
          (source ?? "-").sanitized,
        ].joined(separator: words.of("；", "; ")))
    }
  }
}
