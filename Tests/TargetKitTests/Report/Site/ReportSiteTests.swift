import Testing

@testable import TargetKit

@Suite("Sites")
struct ReportSiteTests {
  private static func files(_ loaded: LoadedBook, _ languages: [Language]) -> [String: String] {
    let review = Review(of: loaded.book, asOf: Demo.asOf)
    var files: [String: String] = [:]
    ReportSite(loaded, review, ReportSettings(languages: languages)).forEachFile { path, text in
      #expect(files[path] == nil, "\(path) is written twice")
      files[path] = text
    }
    return files
  }

  /// The addresses that a page links to.
  private static func links(_ page: String) -> [String] {
    page.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  /// The path that a relative link leads to from a page.
  private static func target(_ link: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in link.prefix(while: { $0 != "#" }).split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }

  @Test("link every page to pages that are there, and reach each", arguments: [true, false])
  func links(_ isChinese: Bool) {
    let files = Self.files(Demo.book, isChinese ? [.chinese] : [.english, .chinese])
    var reached: Set<String> = ["index.html"]
    for (path, text) in files where path.hasSuffix(".html") {
      for link in Self.links(text) where !link.hasPrefix("http") && !link.hasPrefix("#") {
        let target = Self.target(link, from: path)
        #expect(files[target] != nil, "\(path): \(link)")
        reached.insert(target)
      }
    }
    #expect(reached == Set(files.keys))
    let indicators = Set(Demo.book.book.targets.map { $0.plan + "/" + $0.indicator })
    let tracked = Demo.review.trackedFigures.count
    #expect(files.keys.filter { $0.hasPrefix("indicators/") }.count == indicators.count + tracked)
    #expect(files.keys.filter { $0.hasPrefix("plans/") }.count == Demo.book.book.plans.count)
  }

  @Test("show a chart and its figures on the page of each indicator that has any")
  func charts() throws {
    let files = Self.files(Demo.book, [.chinese])
    let page = try #require(files["indicators/digital-consumption--core-value.html"])
    #expect(page.contains("<svg"))
    // The figure for 2025 and the criterion of 2027, from Fixtures/golden/demo.
    #expect(page.contains("1090亿元") && page.contains("1400"))
    #expect(page.contains("href=\"../style.css\"") && !page.contains("<style"))
  }

  @Test(
    "stay in their folder and their tags, whatever ids and names hold", arguments: Hostile.texts)
  func hostile(_ text: String) {
    let loaded = Hostile.book(text)
    let files = Self.files(loaded, Language.allCases)
    #expect(files == Self.files(loaded, Language.allCases))
    for (path, page) in files {
      #expect(
        path.utf8.allSatisfy {
          0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || "-./".utf8.contains($0)
        })
      #expect(!path.contains("..") && path.utf8.count < 200)
      #expect(!page.contains("<script") && !page.contains("onerror=\""))
      #expect(!page.unicodeScalars.contains { $0 != "\n" && isHarmful($0) })
      for link in Self.links(page) where !link.hasPrefix("#") && !link.hasPrefix("https://") {
        #expect(files[Self.target(link, from: path)] != nil, "\(link)")
      }
    }
  }

  @Test(
    "name files after ids that file systems take as they are",
    arguments: [
      (["tongliang-storage"], "tongliang-storage"), (["plan", "output"], "plan--output"),
      (["2025"], "2025"),
    ])
  func names(_ ids: [String], _ expected: String) {
    var names = PageNames()
    #expect(names.name(for: ids) == expected)
  }

  @Test("give all other ids names that differ on every file system")
  func unique() {
    let ids =
      Hostile.texts + [
        "A", "a", "CON", "con", "com1", "a-", "-a", "a--b", "a.b", "a/b", "a\\b", "储能", "储备", "..",
        ".",
        String(repeating: "a", count: 300), String(repeating: "a", count: 301),
      ]
    var names = PageNames()
    var used: Set<String> = []
    for id in ids {
      let name = names.name(for: [id])
      #expect(used.insert(name.lowercased()).inserted, "\(name)")
      #expect(!name.isEmpty && name.utf8.count <= 80)
      #expect(!["con", "com1", ".", ".."].contains(name))
      // Somebody who takes another one's name for an id gets a name of its own.
      let copy = names.name(for: [name])
      #expect(used.insert(copy).inserted)
    }
  }

  @Test("are written into folders of their own and write over no one else's page")
  func writing() throws {
    let folder = try TemporaryFolder()
    let site = ReportSite(Demo.book, Demo.review, ReportSettings(languages: [.chinese]))
    let path = folder.path + "/a/b"
    try site.write(toFolder: path)
    try site.write(toFolder: path + "/")
    let index = try SourceText(contentsOf: path + "/index.html")
    #expect(index.string(0..<index.count) == Self.files(Demo.book, [.chinese])["index.html"])
    #expect(
      try Folder.entries(of: path).map(\.name).sorted() == [
        "index.html", "indicators", "plans", "style.css",
      ])
    try folder.write("<!DOCTYPE html><p>mine</p>", to: "index.html")
    #expect(throws: Diagnostic.self) { try site.write(toFolder: folder.path) }
    let mine = try SourceText(contentsOf: folder.path + "/index.html")
    #expect(mine.string(0..<mine.count).contains("mine"))
  }
}
