/// Decides which findings make an audit fail; the standard is a contradiction.
public struct AuditGate: Hashable, Sendable {
  /// The verdicts that count as failures.
  public var failures: Set<AuditVerdict>

  /// A gate at which findings of these verdicts fail; none if the set is empty.
  public init(_ failures: Set<AuditVerdict>) { self.failures = failures }

  /// Fails at contradictions only.
  public static let standard = AuditGate([.contradicts])

  /// Whether a finding makes the audit fail.
  public func fails(_ finding: AuditFinding) -> Bool { failures.contains(finding.verdict) }

  /// Whether anything in an audit makes it fail.
  public func fails(_ audit: Audit) -> Bool { audit.findings.contains { fails($0) } }
}
