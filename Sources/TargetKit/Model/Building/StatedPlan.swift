/// All that a plan says, as a plan file would: kept by a plan in code, read anew from the file of
/// one that has one.
struct StatedPlan: Sendable {
  private let read: @Sendable () -> PlanValue?

  init(_ read: @escaping @Sendable () -> PlanValue?) { self.read = read }

  init(_ value: PlanValue) { read = { value } }

  /// What the plan says; `nil` where its file can no longer be understood.
  ///
  /// - Complexity: Linear in the size of the file, if there is one.
  var value: PlanValue? { read() }
}
