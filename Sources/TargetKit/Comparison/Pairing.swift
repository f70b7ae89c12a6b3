/// Which things of an older version share a clue with which of a newer one.
///
/// A clue is a name or a promise. Only things with a common clue are compared, so that a thousand
/// renamed indicators are not held against a thousand others; a clue that is shared by more than
/// ``mostPairs`` pairs tells nothing about any of them and is left out.
struct Pairing<Thing: Hashable, Promise: Hashable> {
  /// What two things have in common if one may be the other under another name.
  enum Clue: Hashable {
    case name(String, Language)
    case promise(Promise)
  }

  /// The number of pairs up to which a clue counts.
  static var mostPairs: Int { 4096 }

  private var partners: [Thing: [Thing]] = [:]

  /// Pairs the things of two versions, each with its name and its promises.
  init(
    _ old: [(thing: Thing, name: LocalizedText, promises: Set<Promise>)],
    _ new: [(thing: Thing, name: LocalizedText, promises: Set<Promise>)]
  ) {
    var bearers: [Clue: (old: [Thing], new: [Thing])] = [:]
    for (thing, name, promises) in old {
      for clue in Self.clues(name, promises) { bearers[clue, default: ([], [])].old.append(thing) }
    }
    for (thing, name, promises) in new {
      for clue in Self.clues(name, promises) where bearers[clue] != nil {
        bearers[clue]?.new.append(thing)
      }
    }
    var known: Set<[Thing]> = []
    for (old, new) in bearers.values where old.count * new.count <= Self.mostPairs {
      for one in old {
        for other in new where known.insert([one, other]).inserted {
          partners[one, default: []].append(other)
        }
      }
    }
  }

  /// The things of the newer version that share a clue with one of the older, in no order.
  func partners(of thing: Thing) -> [Thing] { partners[thing] ?? [] }

  private static func clues(_ name: LocalizedText, _ promises: Set<Promise>) -> [Clue] {
    let names = Language.allCases.compactMap { language in
      name.exact(in: language).map { Clue.name($0, language) }
    }
    return names + promises.map { .promise($0) }
  }
}
