/// What the plan files of a book say, key by key as it is written.
struct WrittenTerms {
  /// A plan as it is written.
  struct Plan {
    /// The outermost object.
    let root: JSONNode
    /// The objects of its indicators, by id.
    let indicators: [String: JSONNode]
    /// The objects of its events, by id.
    let events: [String: JSONNode]

    fileprivate init(_ root: JSONNode) {
      self.root = root
      func members(_ key: String) -> [String: JSONNode] {
        Dictionary(root[key]?.members.map { ($0.key, $0.value) } ?? []) { first, _ in first }
      }
      indicators = members("indicators")
      events = members("events")
    }
  }

  private let plans: [String: Plan]

  init(_ loaded: LoadedBook) {
    let sources = Dictionary(loaded.sources.map { ($0.file, $0) }) { first, _ in first }
    var plans: [String: Plan] = [:]
    // What is wrong in the files has been said when the book was loaded.
    var bag = DiagnosticBag()
    for plan in loaded.book.plans {
      guard let source = sources[plan.file],
        let document = JSONReader.read(source, into: &bag)
      else { continue }
      plans[plan.id] = Plan(document.root)
    }
    self.plans = plans
  }

  /// A plan by its id; `nil` where it is no file of the book.
  subscript(plan: String) -> Plan? { plans[plan] }

  /// A value that two versions write differently.
  struct Difference {
    /// The keys that lead to it: `sources.kjb.published`.
    let path: String
    let before: String?
    let after: String?

    /// The value with its keys, before and after.
    var texts: (before: String?, after: String?) {
      (before.map { path + ": " + $0 }, after.map { path + ": " + $0 })
    }
  }

  /// Where two values differ, as deep as their objects go; arrays differ by the elements that one of
  /// them has and the other has not.
  static func differences(
    _ old: JSONNode?, _ new: JSONNode?, at path: String, except isLeftOut: (String) -> Bool
  ) -> [Difference] {
    if let old, let new, old.kind == new.kind {
      if old.kind == .object {
        return keys(old, new).filter { !isLeftOut($0) }.flatMap { key in
          differences(old[key], new[key], at: path + "." + key, except: isLeftOut)
        }
      }
      if old.kind == .array {
        let (before, after) = (texts(old, except: isLeftOut), texts(new, except: isLeftOut))
        let (was, stays) = (Set(before), Set(after))
        return before.filter { !stays.contains($0) }
          .map { Difference(path: path, before: $0, after: nil) }
          + after.filter { !was.contains($0) }
          .map { Difference(path: path, before: nil, after: $0) }
      }
    }
    let before = old.map { text($0, except: isLeftOut) }
    let after = new.map { text($0, except: isLeftOut) }
    return before == after ? [] : [Difference(path: path, before: before, after: after)]
  }

  /// The keys of either of two objects, in the order of the newer one.
  static func keys(_ old: JSONNode?, _ new: JSONNode?) -> [String] {
    var seen: Set<String> = []
    return [new, old].compactMap { $0 }.flatMap { $0.members.map(\.key) }
      .filter { seen.insert($0).inserted }
  }

  private static func texts(_ array: JSONNode, except isLeftOut: (String) -> Bool) -> [String] {
    array.elements.map { text($0, except: isLeftOut) }
  }

  /// A value on one line.
  private static func text(_ node: JSONNode, except isLeftOut: (String) -> Bool) -> String {
    switch node.kind {
    case .object:
      "{ "
        + node.members.filter { !isLeftOut($0.key) }
        .map { $0.key + ": " + text($0.value, except: isLeftOut) }.joined(separator: ", ") + " }"
    case .array: "[" + texts(node, except: isLeftOut).joined(separator: ", ") + "]"
    case .bool: node.bool == true ? "true" : "false"
    case .null, .invalid: "null"
    case .number, .string: node.figureText ?? ""
    }
  }
}
