/// The sentences that count every target once; what they count always adds up.
struct SummarySentence {
  let asOf: CalendarDate

  /// How targets with numbers stand.
  ///
  /// `截至2026年9月30日，19项目标中，提前实现1项，滞后4项，…`: the classes add up to the total, empty ones
  /// are left out.
  func targets(_ tally: ProgressTally) -> LocalizedText {
    .both { words in
      let day = words.fullDay(asOf)
      guard tally.total > 0 else {
        return words.of("截至\(day)，没有可统计的定量目标。", "As of \(day) there are no targets with numbers.")
      }
      return words.of(
        "截至\(day)，\(tally.total)项目标中，\(list(tally, words))。",
        "As of \(day), of \(words.count(tally.total, zh: "", en: "target")), \(list(tally, words))."
      )
    }
  }

  /// How the binding ones among them stand; `nil` if there are none.
  func binding(_ tally: ProgressTally) -> LocalizedText? {
    guard tally.total > 0 else { return nil }
    return .both { words in
      words.of(
        "其中约束性目标\(tally.total)项：\(list(tally, words))。",
        "\(tally.total) of them \(tally.total == 1 ? "is" : "are") binding: \(list(tally, words)).")
    }
  }

  /// How targets without numbers stand; `nil` if there are none.
  func outcomes(_ tally: Tally) -> LocalizedText? {
    guard tally.total > 0 else { return nil }
    return .both { words in
      let classes = Verdict.allCases.flatMap { verdict in
        let early = verdict == .met ? tally.early : 0
        return [(true, early), (false, tally[verdict] - early)].filter { $0.1 > 0 }
          .map { isEarly, count in
            let word = words.outcome(verdict, isEarly: isEarly)
            return words.of("\(word)\(count)项", "\(count) \(word)")
          }
      }
      let list = classes.joined(separator: words.of("，", ", "))
      return words.of(
        "另有定性目标\(tally.total)项：\(list)。",
        "\(words.count(tally.total, zh: "", en: "more target")) without a number: \(list).")
    }
  }

  private func list(_ tally: ProgressTally, _ words: Words) -> String {
    ProgressClass.allCases.filter { tally[$0] > 0 }.map { progress in
      let word = progress.sign.word[words.language]
      return words.of("\(word)\(tally[progress])项", "\(tally[progress]) \(word)")
    }.joined(separator: words.of("，", ", "))
  }
}

extension Words {
  /// A day as one says it: `2026年9月30日`, `30 September 2026`.
  func fullDay(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    return of("\(year)年\(month)月\(day)日", "\(day) \(monthName(month)) \(year)")
  }

  /// `September`, by the number of the month.
  func monthName(_ month: Int) -> String { Self.monthNames[min(max(month - 1, 0), 11)] }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
