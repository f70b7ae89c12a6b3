// What the snippets of the documentation take as given, by the names that they use. It is type-checked
// and never run.
public import TargetKit

func given<Value>() -> Value { fatalError("snippets are type-checked, not run") }

/// A book as it was read.
public let loaded: LoadedBook = given()
/// A book that figures are recorded into.
@MainActor public var book: PlanBook = given()
/// A review of it.
public let review: Review = given()
/// What a review says of a target.
public let finding: TargetReview = given()
/// A day.
public let date: CalendarDate = given()
/// A day.
public let day: CalendarDate = given()
/// The day of a review.
public let asOf: CalendarDate = given()
/// The day of a review.
public let today: CalendarDate = given()
/// Figures and a target to be assessed.
public let subject: AssessmentCase = given()
/// A plan.
public let plan: Plan = given()

/// A row of somebody's database.
public let row: (name: String, amount: Double) = given()

extension AssessmentMethod {
  /// The method that the article on methods of one's own puts together.
  public static let halfway: AssessmentMethod = given()
}
