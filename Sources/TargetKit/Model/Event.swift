/// Something that happens once: a project's phase, an agreement, an opening.
public struct Event: Sendable {
  /// The name used in files, unique within the plan.
  public let id: String
  /// The plan that keeps it.
  public let plan: String
  /// What happens.
  public let name: LocalizedText
  /// The phase it brings about; `nil` if it is no phase of a project.
  public let phase: Phase?
  /// The area or project it belongs to.
  public let area: String?
  /// When it was to happen; `nil` if nobody said.
  public let planned: Period?
  /// When it happened; `nil` if nobody has reported it.
  public let happened: Period?
  /// When what is known of it was published; `nil` if nobody said.
  public let published: Period?
  /// How firmly it was announced.
  public let ambition: Ambition?
  /// The document it is taken from.
  public let source: String?
  /// What a reader should know about it.
  public let note: LocalizedText?
  /// The statements it rests on, as named in the plan's own records.
  public let statements: [String]
  /// The file it stands in, and where.
  let origin: Origin
  /// What was stated of it in words, in code.
  var stated = StatedWords()
}

/// A phase in the life of a project, in the order in which they come.
public enum Phase: String, Hashable, Sendable, CaseIterable {
  /// 宣布、提出: it is announced.
  case announced
  /// 签约、落户: it is agreed and placed.
  case signed
  /// 开工、动工: building begins.
  case started
  /// 在建: it is being built.
  case building
  /// 试生产、小试: production is tried.
  case trial
  /// 投产、投用、下线: it produces, or is in use.
  case operating = "in-operation"
  /// 达产: it produces at its planned capacity.
  case atCapacity = "at-capacity"
  /// 验收: it is finished and accepted.
  case accepted
}
