/// What every pending target of a review asks for, the hardest first.
public struct PlanningOverview: Sendable {
  /// The targets whose way can be computed, the hardest first: those whose figures stand still or
  /// move away, then by how many times the recent pace is needed, then those without a recent pace.
  public let plans: [TargetPlan]
  /// The other pending targets, in the order of the files, each with why nothing is computed.
  public let refused: [(finding: TargetReview, refusal: PlanningRefusal)]
}

extension Review {
  /// What every pending target in scope asks for, against what was seen.
  ///
  /// - Parameter options: The steps and the shape of the ways, and the pace that can be kept.
  /// - Returns: The plans, the hardest first, and what is not planned.
  public func planningOverview(
    _ options: PlanningOptions = PlanningOptions()
  ) -> PlanningOverview {
    var plans: [TargetPlan] = []
    var refused: [(finding: TargetReview, refusal: PlanningRefusal)] = []
    for finding in targets where finding.verdict == .pending {
      if let due = options.due?.end, due != finding.target.due?.end { continue }
      do throws(PlanningRefusal) {
        plans.append(try plan(of: finding, options))
      } catch {
        refused.append((finding, error))
      }
    }
    // The sort keeps the order of the files among equals.
    let order = plans.indices.sorted {
      let (left, right) = (plans[$0].hardness, plans[$1].hardness)
      return left == right ? $0 < $1 : left > right
    }
    return PlanningOverview(plans: order.map { plans[$0] }, refused: refused)
  }
}

extension TargetPlan {
  /// How hard the target is, for ordering: the multiple of the recent pace; beyond all of them where
  /// no multiple would do, below all where there is no pace to compare with.
  fileprivate var hardness: Double {
    if movesAway { return .infinity }
    return multiple ?? -1
  }
}

extension Review {
  /// The targets in scope whose dates lie ahead, met ones included.
  ///
  /// - Parameter due: Only those due at its end, where given.
  /// - Returns: In the order of the files.
  public func openTargets(due: Period? = nil) -> [TargetReview] {
    targets.filter { finding in
      guard let day = finding.target.due?.end, day >= asOf else { return false }
      return due?.end == nil || due?.end == day
    }
  }
}
