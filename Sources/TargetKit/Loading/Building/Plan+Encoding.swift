extension Plan {
  /// The plan as a plan file, in its canonical form: the keys in the order of the documentation, one
  /// layout, all that the plan says and nothing that goes without saying.
  ///
  /// A plan in code is written as it was put together; a plan that was read from a file keeps its
  /// comments. Reading the text gives an equal plan.
  ///
  /// - Returns: The text of a file `NAME.plan.json`; empty if the file of a plan can no longer be
  ///   understood.
  /// - Complexity: Linear in the size of the plan.
  public func encoded() -> String {
    contents.value.map { PlanLayout($0.ordered()).text } ?? ""
  }
}

extension Plan: Equatable {
  /// Whether two plans say the same, whatever their layout, their comments and the order of keys.
  public static func == (left: Plan, right: Plan) -> Bool {
    left.id == right.id && left.contents.value?.ordered() == right.contents.value?.ordered()
  }
}
