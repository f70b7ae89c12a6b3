/// The documents that a report cites, numbered in the order in which they are first named.
///
/// Documents are the same if title, date and link are; plans may cite one under different ids.
struct SourceList {
  /// A document with its number.
  struct Citation {
    let number: Int
    let title: LocalizedText
  }

  private struct Key: Hashable {
    let plan: String
    let id: String
  }

  private(set) var sources: [Source] = []
  private var numbers: [Key: Int] = [:]

  /// Numbers what `entries`, `outcomes` and figures without a target rest on.
  init(_ cited: [(plan: Plan?, id: String?)]) {
    var known: [String: Int] = [:]
    for (plan, id) in cited {
      guard let plan, let id, numbers[Key(plan: plan.id, id: id)] == nil,
        let source = plan.source(id)
      else { continue }
      let name = [
        source.title[.chinese], source.title[.english], source.published?.description ?? "",
        source.link ?? "",
      ].joined(separator: "\u{0}")
      let number = known[name] ?? sources.count + 1
      if known[name] == nil {
        known[name] = number
        sources.append(source)
      }
      numbers[Key(plan: plan.id, id: id)] = number
    }
  }

  /// The document cited as `id` by a plan; `nil` if the list does not hold it.
  func citation(_ id: String?, in plan: Plan?) -> Citation? {
    guard let id, let plan, let number = numbers[Key(plan: plan.id, id: id)] else { return nil }
    return Citation(number: number, title: sources[number - 1].title)
  }

  /// The list, each document with its number, title and date.
  var notes: [ReportDocument.Note] {
    sources.enumerated().map { place, source in
      ReportDocument.Note(
        label: .plain("[\(place + 1)]"),
        .worded(around: source.title) { wording in
          var text = wording.text(source.title)
          if let published = source.published {
            text += wording.words.of(
              "（\(wording.period(published))）", " (\(wording.period(published)))")
          }
          return text
        }, link: source.link)
    }
  }
}
