import Testing

@testable import TargetKit

@Suite("A share that would have come about anyway")
struct DeadweightTests {
  @Test(
    "is read as people write it",
    arguments: [
      ("30%", "[0.3, 0.3]"), ("20%..40%", "[0.2, 0.4]"), ("20%至40%", "[0.2, 0.4]"),
      ("0%..100%", "[0, 1]"), ("２０％..40%", "[0.2, 0.4]"), ("12.5%", "[0.125, 0.125]"),
    ])
  func reads(text: String, shares: String) throws {
    let expected = try #require(Interval(notation: shares))
    #expect(Deadweight(text)?.shares == expected)
  }

  @Test(
    "is none beyond all of it, backwards, or in another unit",
    arguments: [
      "120%", "-5%", "40%..20%", "0.3", "30亿元", "约30%", "20%..40%..60%", "", "..", "50%..", "许多",
      "80%..101%",
    ])
  func refuses(text: String) {
    #expect(Deadweight(text) == nil)
  }
}
