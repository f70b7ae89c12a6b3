/// A report as a small web site: an overview of the book, a page for each plan and each indicator, and
/// one style sheet.
///
/// Links are relative, so the site works from a folder as well as from a server; nothing in it is a
/// script or comes from elsewhere. The same review makes the same files.
///
/// ```swift
/// let site = ReportSite(loaded, review, ReportSettings(languages: [.chinese]))
/// try site.write(toFolder: "site")
/// ```
public struct ReportSite: Sendable {
  private let loaded: LoadedBook
  private let review: Review
  private let settings: ReportSettings

  /// A site on `review`, which must be one of the book in `loaded`.
  ///
  /// - Parameters:
  ///   - loaded: The book as it was read.
  ///   - review: The review; its scope says which targets the site is about.
  ///   - settings: What the pages of plans show, and the languages of all pages.
  public init(_ loaded: LoadedBook, _ review: Review, _ settings: ReportSettings = .init()) {
    self.loaded = loaded
    self.review = review
    self.settings = settings
  }

  /// Writes the site into a folder, which is made if it is not there.
  ///
  /// Each file is replaced as a whole or not at all. The overview is written last, so a site that
  /// begins anew is complete once it can be opened. The pages may be lost to a power failure, which the
  /// overview outlasts; write the site again then. Pages of indicators that are gone stay.
  ///
  /// - Throws: A ``Diagnostic`` that says which file could not be written, or that the folder holds
  ///   an overview that is no site's.
  public func write(toFolder path: String) throws(Diagnostic) {
    let folder = path.hasSuffix("/") ? path : path + "/"
    try Self.refuseForeign(folder + SiteMap.overview)
    for part in ["", "plans/", "indicators/"] { try Folder.make(folder + part) }
    var failure: Diagnostic?
    forEachFile { name, text in
      guard failure == nil else { return }
      do throws(Diagnostic) {
        try AtomicFile.write(text.utf8, to: folder + name, lasting: name == SiteMap.overview)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Calls `body` with the path of each file, from the site's folder, and its text; the overview comes
  /// last.
  public func forEachFile(_ body: (_ path: String, _ text: String) -> Void) {
    let entries = ReportEntry.all(of: review, settings, projects: true)
    let map = SiteMap(review, entries)
    let pages = SitePages(loaded: loaded, review: review, settings: settings, map: map)
    body(SiteMap.style, HTMLStyle.sheet + ChartStyle.sheet + HTMLStyle.trail)
    let byPlan = Dictionary(grouping: entries, by: \.finding.target.plan)
    let bySubject = Dictionary(grouping: entries) {
      SiteMap.Subject(plan: $0.finding.target.plan, indicator: $0.finding.target.indicator)
    }
    for subject in map.subjects {
      guard let path = map.path(of: subject),
        let document = pages.page(of: subject, bySubject[subject] ?? [])
      else { continue }
      let plan = review.book.plan(subject.plan)
      body(path, text(document, below: [(plan?.title, map.path(ofPlan: subject.plan))]))
    }
    for plan in map.plans {
      guard let path = map.path(ofPlan: plan) else { continue }
      body(path, text(pages.page(ofPlan: plan, byPlan[plan] ?? []), below: []))
    }
    body(
      SiteMap.overview,
      DocumentHTML(pages.overview(entries), page: SitePage(root: "", trail: [])).text)
  }

  /// A page one folder below the overview.
  private func text(
    _ document: ReportDocument, below parents: [(title: LocalizedText?, path: String?)]
  ) -> String {
    var trail = [
      SitePage.Step(title: LocalizedText(zh: "总览", en: "Overview"), link: "../\(SiteMap.overview)")
    ]
    for case (let title?, let path?) in parents {
      trail.append(SitePage.Step(title: title, link: "../" + path))
    }
    return DocumentHTML(document, page: SitePage(root: "../", trail: trail)).text
  }

  /// Whether a site in a folder would write to a path, or might.
  package static func wouldWrite(_ path: String, toFolder folder: String) -> Bool {
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    let names = [SiteMap.overview, SiteMap.style].map { folder + $0 }
    if names.contains(where: { FileIdentity($0) == FileIdentity(path) }) { return true }
    let parent = BookFiles.folder(path)
    return ["plans", "indicators"].contains { part in
      FileIdentity(parent.isEmpty ? "." : parent) == FileIdentity(folder + part)
    }
  }

  /// Refuses to write over a page that somebody else made.
  private static func refuseForeign(_ path: String) throws(Diagnostic) {
    guard Folder.kind(of: path) != nil else { return }
    let source = try SourceText(contentsOf: path)
    let start = source.string(0..<min(source.count, 400))
    if start.contains(SitePage.mark) { return }
    throw Diagnostic(
      .error, .unwritableFile,
      LocalizedText(
        zh: "这个网页不是由本程序写成，未覆盖", en: "this page was made by somebody else and is left alone"),
      remedy: LocalizedText(zh: "换一个空文件夹", en: "choose an empty folder"),
      at: SourceLocation(file: path))
  }
}

/// Where a page stands in its site.
struct SitePage {
  /// A page above it.
  struct Step {
    let title: LocalizedText
    let link: String
  }

  /// The way to the site's folder: nothing, or `../`.
  let root: String
  /// The pages above it, the overview first.
  let trail: [Step]

  /// By this the overview of a site is known.
  static let mark = "<!-- TargetKit site -->"
}
