/// What the plan files of a book say, key by key as it is written.
struct WrittenTerms {
  /// The plans' outermost objects, by id.
  private let plans: [String: JSONNode]

  init(_ loaded: LoadedBook) {
    let sources = Dictionary(loaded.sources.map { ($0.file, $0) }) { first, _ in first }
    var plans: [String: JSONNode] = [:]
    var bag = DiagnosticBag()
    for plan in loaded.book.plans {
      // A revision's sources bear its name before the path.
      guard let source = sources[plan.file],
        let document = JSONReader.read(source, into: &bag)
      else { continue }
      plans[plan.id] = document.root
    }
    self.plans = plans
  }

  /// A value of a plan that two versions write differently.
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

  /// A plan's object.
  subscript(plan: String) -> JSONNode? { plans[plan] }

  /// Where two values differ, as deep as their objects go.
  static func differences(
    _ old: JSONNode?, _ new: JSONNode?, at path: String, except isLeftOut: (String) -> Bool
  ) -> [Difference] {
    if let old, let new, old.kind == .object, new.kind == .object {
      return keys(old, new).filter { !isLeftOut($0) }.flatMap { key in
        differences(
          old[key], new[key], at: path.isEmpty ? key : path + "." + key, except: isLeftOut)
      }
    }
    let (before, after) = (old.map(text), new.map(text))
    return before == after ? [] : [Difference(path: path, before: before, after: after)]
  }

  /// The keys of either of two objects, in the order of the newer one.
  static func keys(_ old: JSONNode?, _ new: JSONNode?) -> [String] {
    var seen: Set<String> = []
    return [new, old].compactMap { $0 }.flatMap { $0.members.map(\.key) }
      .filter { seen.insert($0).inserted }
  }

  /// A value on one line.
  private static func text(_ node: JSONNode) -> String {
    switch node.kind {
    case .object:
      "{ " + node.members.map { $0.key + ": " + text($0.value) }.joined(separator: ", ") + " }"
    case .array: "[" + node.elements.map(text).joined(separator: ", ") + "]"
    case .bool: node.bool == true ? "true" : "false"
    case .null, .invalid: "null"
    case .number, .string: node.figureText ?? ""
    }
  }
}
