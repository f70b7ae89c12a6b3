import Testing

@testable import TargetKit

/// The program git.
enum Git {
  static let isThere = (try? Subprocess.run(["git", "--version"]))?.status == 0
}

@Suite("A git revision", .enabled(if: Git.isThere, "there is no git on this machine"))
struct GitRevisionTests {
  /// A folder with a repository, whose first commit is tagged `v1`.
  private struct Repository {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try git("init", "--quiet", "--initial-branch=main")
    }

    func git(_ arguments: String...) throws {
      let identity = [
        "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false",
      ]
      let result = try Subprocess.run(["git", "-C", folder.path] + identity + arguments)
      try #require(result.status == 0, "\(result.errors)")
    }

    func commit(_ tag: String) throws {
      try git("add", "--all")
      try git("commit", "--quiet", "--message", tag)
      try git("tag", tag)
    }
  }

  private static func plan(_ id: String, _ more: String = "") -> String {
    """
    { "plan": "\(id)", "title": "T", "indicators": { "x": { "unit": "家", "better": "more" } },
      "milestones": [ { "due": "2025", "targets": { "x": ">= 10" } } ], \(more) }
    """
  }

  @Test("is read by the rules of folders, with the files that a plan names")
  func rules() throws {
    let repository = try Repository()
    let folder = repository.folder
    try folder.write(Self.plan("a"), to: "plans/one/plan.json")
    try folder.write("indicator,period,value\nx,2024,8\n", to: "plans/one/observations.csv")
    try folder.write(
      Self.plan("b", #""files": { "observations": "data/x.txt" }"#), to: "plans/b.plan.json")
    try folder.write("indicator,period,value\nx,2024,9\n", to: "plans/data/x.txt")
    try folder.write(Self.plan("c"), to: "plans/drafts/plan.json")
    try folder.write("", to: "plans/drafts/.targetsignore")
    try folder.write(Self.plan("d"), to: "plans/.hidden/plan.json")
    try folder.write(Self.plan("e"), to: "elsewhere/plan.json")
    try repository.commit("v1")
    let there = PlanBook.load(folder.path + "/plans")
    let book = try PlanBook.load(revision: "v1", of: [folder.path + "/plans"])
    #expect(book.book.plans.map(\.id) == there.book.plans.map(\.id))
    #expect(book.book.plans.map(\.id) == ["b", "a"])
    #expect(book.book.observations.map { $0.reading.description } == ["9家", "8家"])
    #expect(!book.hasErrors)
    #expect(
      book.book.files == [
        "v1:plans/b.plan.json", "v1:plans/one/plan.json", "v1:plans/data/x.txt",
        "v1:plans/one/observations.csv",
      ])
    #expect(
      book.location(ofTarget: 0).map(\.description) == "v1:plans/b.plan.json:2:49")
    let one = try PlanBook.load(revision: "v1:plans/one", of: [folder.path])
    #expect(one.book.plans.map(\.id) == ["a"] && one.book.observations.count == 1)
    let file = try PlanBook.load(revision: "v1:plans/drafts/plan.json", of: [folder.path])
    #expect(file.book.plans.map(\.id) == ["c"])
  }

  @Test("keeps what the files were, whatever lies on the disk now")
  func history() throws {
    let repository = try Repository()
    let path = try repository.folder.write(Self.plan("a"), to: "plan.json")
    try repository.commit("v1")
    try repository.folder.write(
      Self.plan("a").replacing(">= 10", with: ">= 8"), to: "plan.json")
    let old = try PlanBook.load(revision: "HEAD", of: [path])
    let new = PlanBook.load(path)
    let day = try #require(CalendarDate("2026-06-30"))
    let comparison = BookComparison(from: old, asOf: day, to: new, asOf: day)
    #expect(comparison.changes.map(\.short) == ["target is weakened"])
    #expect(comparison.changes.first?.oldLocation?.file == "HEAD:plan.json")
    // Of two revisions a build server is told the path in the repository.
    try repository.commit("v2")
    let later = try PlanBook.load(revision: "v2", of: [path])
    let report = DiffReport(
      BookComparison(from: old, asOf: day, to: later, asOf: day), old: "HEAD", new: "v2",
      options: ReportOptions(language: .english))
    #expect(report.text(.github).contains("error file=plan.json,line="))
  }

  @Test("that is broken says where, by its own name")
  func broken() throws {
    let repository = try Repository()
    try repository.folder.write("{", to: "plan.json")
    try repository.commit("v1")
    let book = try PlanBook.load(revision: "v1", of: [repository.folder.path])
    #expect(book.hasErrors)
    #expect(book.diagnostics.allSatisfy { $0.location.file == "v1:plan.json" })
  }

  @Test("follows links within the revision")
  func links() throws {
    let repository = try Repository()
    try repository.folder.write(Self.plan("a"), to: "real/source.json")
    try repository.folder.makeFolder("book")
    let made = try Subprocess.run(
      ["ln", "-s", "../real/source.json", repository.folder.path + "/book/a.plan.json"])
    try #require(made.status == 0)
    try repository.commit("v1")
    let book = try PlanBook.load(revision: "v1:book", of: [repository.folder.path])
    #expect(book.book.plans.map(\.id) == ["a"])
  }

  @Test("that is not there is an error that says so")
  func missing() throws {
    let repository = try Repository()
    try repository.folder.write(Self.plan("a"), to: "plan.json")
    try repository.commit("v1")
    let paths = [repository.folder.path]
    #expect(throws: Diagnostic.self) { try PlanBook.load(revision: "v9", of: paths) }
    #expect(throws: Diagnostic.self) { try PlanBook.load(revision: "--all", of: paths) }
    let outside = try TemporaryFolder()
    #expect(throws: Diagnostic.self) { try PlanBook.load(revision: "v1", of: [outside.path]) }
    let nowhere = try PlanBook.load(revision: "v1:no/such", of: paths)
    #expect(nowhere.diagnostics.map(\.code) == [.noRevision])
  }

  @Test("comes from a program that is given a list of words, and no shell")
  func subprocess() throws {
    let input = Array(repeating: UInt8(ascii: "a"), count: 300_000)
    let echoed = try Subprocess.run(["cat"], input: input)
    #expect(echoed.output == input && echoed.status == 0)
    #expect(try Subprocess.run(["echo", "$HOME; ls"]).output == Array("$HOME; ls\n".utf8))
    #expect(try Subprocess.run(["false"]).status == 1)
    #expect(throws: Subprocess.Failure.self) { try Subprocess.run(["no-such-program-here"]) }
  }
}
