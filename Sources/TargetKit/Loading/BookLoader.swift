/// Reads the files of a plan book: first the plans, then the targets, the observations, and the remarks.
struct BookLoader {
  private var book = PlanBook()
  private var bag = DiagnosticBag()
  private var sources: [SourceText] = []
  private var units: [UnitRegistry] = []
  /// The plan that each data file named by a plan belongs to, by the file's key.
  private var owners: [String: Int] = [:]
  private var named: [BookFiles.Found] = []
  private var observationFiles: [(plan: Int, path: String)] = []
  private var remarkFiles: [(plan: Int, path: String)] = []

  /// The sources that lie in memory, by their keys.
  private var memory: [String: SourceText] = [:]
  /// Tables that turned out not to be UTF-8, decoded, by their keys.
  private var foreign: [String: DecodedText] = [:]
  /// The revision that is read instead of the disk.
  private var tree: GitTree?
  /// How far the files of the book may lie.
  private var bounds = BookBounds([], allowsOutside: false)
  /// Whether files that are not in memory are looked for on the disk.
  private var readsDisk = true
  /// Every file that belongs to the book, whether or not it could be read.
  private var paths: [String] = []
  /// The paths of the plans, which a revision's name does not precede.
  private var planPaths: [String] = []

  mutating func load(_ paths: [String], allowsOutside: Bool) -> LoadedBook {
    bounds = BookBounds(paths, allowsOutside: allowsOutside)
    return read(BookFiles(paths, into: &bag).found)
  }

  /// Reads a book from memory; nothing on the disk is looked at.
  mutating func load(sources: [SourceText]) -> LoadedBook {
    readsDisk = false
    for source in sources { memory[BookFiles.key(source.file)] = source }
    return read(BookFiles(sources, into: &bag).found)
  }

  /// Reads the books at some paths of a revision, which begin at the top of its repository.
  mutating func load(_ paths: [String], of tree: GitTree) throws(Diagnostic) -> LoadedBook {
    bounds = BookBounds(paths, of: tree)
    let files = tree.books(at: paths, into: &bag)
    for source in try tree.sources(of: files.map(\.path)) {
      memory[BookFiles.key(source.path)] = source.text
    }
    self.tree = tree
    return read(files)
  }

  /// Reads the books at some paths with a file of observations as it will be, which need not be
  /// there yet.
  mutating func load(
    _ paths: [String], allowsOutside: Bool, replacing source: SourceText
  ) -> LoadedBook {
    load(paths, allowsOutside: allowsOutside, replacing: [source])
  }

  /// Reads the books at some paths with some files as they will be, which need not be there yet.
  mutating func load(
    _ paths: [String], allowsOutside: Bool = false, replacing sources: [SourceText]
  ) -> LoadedBook {
    bounds = BookBounds(paths, allowsOutside: allowsOutside)
    var files = BookFiles(paths, into: &bag).found
    for source in sources {
      let key = BookFiles.key(source.file)
      memory[key] = source
      guard !files.contains(where: { BookFiles.key($0.path) == key }) else { continue }
      let kind = BookFiles.explicitKind(source.file) ?? .observations
      files.append(BookFiles.Found(path: source.file, kind: kind))
    }
    return read(files)
  }

  /// Takes plans that were made in code, or read before; nothing on the disk is looked at.
  mutating func load(plans: [Plan]) -> LoadedBook {
    readsDisk = false
    for plan in plans {
      guard let value = plan.contents.value else { continue }
      let document = PlanLayout(value.ordered()).document(named: plan.id)
      add(document.source, path: plan.id)
      let file = UInt32(clamping: sources.count - 1)
      var reader = PlanReader(source: document.source, file: file, book: book, bag: bag)
      book = PlanBook()
      bag = DiagnosticBag()
      let isPlan = reader.read(document.root, keeping: plan.contents)
      book = reader.book
      bag = reader.bag
      if isPlan { keepUnits(of: reader) }
    }
    return finish()
  }

  private mutating func add(_ source: SourceText, path: String) {
    sources.append(source)
    book.sources.append(source)
    book.files.append(path)
  }

  private mutating func keepUnits(of reader: PlanReader) {
    units.append(reader.units)
    book.indicatorIDs[reader.plan].units = reader.units
  }

  private mutating func read(_ files: [BookFiles.Found]) -> LoadedBook {
    let before = bag
    for file in files where file.kind == .plan { readPlan(file.path) }
    let data = named + files.filter { $0.kind != .plan && owners[BookFiles.key($0.path)] == nil }
    for file in data where file.kind == .targets { readData(file) }
    for file in data where file.kind == .observations { readData(file) }
    for file in data where file.kind == .remarks { readData(file) }
    if !foreign.isEmpty { return readAgain(files, before) }
    return finish()
  }

  /// Checks what has been read against each other.
  private mutating func finish() -> LoadedBook {
    book.targetTable.index(seriesCount: book.seriesTable.records.count)
    book.observationTable.index(seriesCount: book.seriesTable.records.count)
    var loaded = LoadedBook(
      book: book, diagnostics: [], hasErrors: bag.hasErrors, sources: sources)
    BookChecks(loaded: loaded).run(into: &bag)
    LeverChecks(loaded: loaded).run(into: &bag)
    LeverFigureChecks(loaded: loaded).run(into: &bag)
    PlausibilityChecks(loaded: loaded).run(into: &bag)
    RemarkChecks(loaded: loaded).run(into: &bag)
    loaded = LoadedBook(
      book: book, diagnostics: bag.sorted(), hasErrors: bag.hasErrors, sources: sources,
      observationFiles: observationFiles, remarkFiles: remarkFiles, paths: paths)
    return loaded
  }

  /// Reads everything anew with the tables decoded that turned out not to be UTF-8.
  ///
  /// That costs a second reading where there are such tables, and nothing where there are none.
  private func readAgain(_ files: [BookFiles.Found], _ before: DiagnosticBag) -> LoadedBook {
    var again = BookLoader()
    again.memory = memory
    again.tree = tree
    again.bounds = bounds
    again.readsDisk = readsDisk
    again.bag = before
    for (key, decoded) in foreign {
      again.memory[key] = decoded.source
      again.bag.merge(decoded.diagnostics)
    }
    return again.read(files)
  }

  private mutating func open(_ path: String) -> (SourceText, file: UInt32)? {
    paths.append(path)
    do throws(Diagnostic) {
      let source: SourceText
      if let known = memory[BookFiles.key(path)] {
        source = known
      } else if let tree {
        source = try tree.source(of: BookFiles.key(path))
      } else {
        source = try bounds.open(path)
      }
      add(source, path: tree == nil ? path : source.file)
      return (source, UInt32(sources.count - 1))
    } catch {
      bag.add(error)
      return nil
    }
  }

  private mutating func readPlan(_ path: String) {
    guard let (source, file) = open(path) else { return }
    let plan = book.plans.count
    // The reader owns the book while it works, so that nothing is copied.
    var reader = PlanReader(source: source, file: file, book: book, bag: bag)
    book = PlanBook()
    bag = DiagnosticBag()
    let isPlan = reader.read()
    book = reader.book
    bag = reader.bag
    guard isPlan else { return }
    keepUnits(of: reader)
    planPaths.append(path)
    let folder = BookFiles.folder(path)
    add(reader.observationFiles, .observations, folder, plan, source)
    add(reader.targetFiles, .targets, folder, plan, source)
    add(reader.remarkFiles, .remarks, folder, plan, source)
  }

  /// Notes the data files that a plan names; they lie beside it or below.
  private mutating func add(
    _ files: [PlanReader.NamedFile], _ kind: BookFiles.Kind, _ folder: String, _ plan: Int,
    _ source: SourceText
  ) {
    for file in files {
      let path = file.name.hasPrefix("/") ? file.name : folder + file.name
      let key = BookFiles.key(path)
      guard memory[key] != nil || !readsDisk || bounds.allows(file.name, at: path) else {
        reportOutside(file, source)
        continue
      }
      let found = whatLies(at: path, key)
      guard found == .file else {
        reportUnusable(file, isFolder: found == .folder, source)
        continue
      }
      guard owners[key] == nil else {
        reportNamedTwice(file, source)
        continue
      }
      owners[key] = plan
      named.append(BookFiles.Found(path: path, kind: kind))
    }
  }

  /// What a path leads to that a plan names.
  private func whatLies(at path: String, _ key: String) -> Folder.Kind? {
    if memory[key] != nil { return .file }
    if let tree { return tree.kind(of: key) }
    return readsDisk ? Folder.kind(of: path) : nil
  }

  private mutating func reportOutside(_ file: PlanReader.NamedFile, _ source: SourceText) {
    bag.error(
      .outsideBook, at: file.span, in: source,
      LocalizedText(
        zh: "\(file.name.quoted()) 在台账之外", en: "\(file.name.quoted()) lies outside the plan book"),
      remedy: Diagnostic.outsideRemedy)
  }

  private mutating func reportUnusable(
    _ file: PlanReader.NamedFile, isFolder: Bool, _ source: SourceText
  ) {
    let name = file.name.quoted()
    bag.error(
      .unreadableFile, at: file.span, in: source,
      isFolder
        ? LocalizedText(zh: "\(name) 是文件夹，不是文件", en: "\(name) is a folder, not a file")
        : LocalizedText(zh: "没有文件 \(name)", en: "there is no file \(name)"),
      remedy: isFolder
        ? LocalizedText(zh: "请写出其中的文件", en: "name the files in it")
        : LocalizedText(zh: "路径以规划文件所在文件夹为起点", en: "paths begin at the plan's folder"))
  }

  private mutating func reportNamedTwice(_ file: PlanReader.NamedFile, _ source: SourceText) {
    bag.error(
      .fileNamedTwice, at: file.span, in: source,
      LocalizedText(
        zh: "文件 \(file.name.quoted()) 已经写过", en: "the file \(file.name.quoted()) is named twice"),
      remedy: LocalizedText(zh: "每个文件只写一次", en: "name each file once"))
  }

  private mutating func readData(_ file: BookFiles.Found) {
    guard let (source, number) = open(file.path) else { return }
    let plan = owner(of: file.path)
    let book = book
    self.book = PlanBook()
    let problems: DiagnosticBag
    switch file.kind {
    case .targets:
      let reader = TargetsFile(source: source, plan: plan, units: units, book: book)
      (self.book, problems) = reader.read(file: number)
    case .remarks:
      if let plan { remarkFiles.append((plan, file.path)) }
      let reader = RemarksFile(source: source, plan: plan, units: units, book: book)
      (self.book, problems) = reader.read(file: number)
    case .plan, .observations:
      if let plan { observationFiles.append((plan, file.path)) }
      let reader = ObservationsFile(source: source, plan: plan, units: units, book: book)
      (self.book, problems) = reader.read(file: number)
    }
    bag.merge(problems)
    guard problems.hasErrors, problems.sorted().contains(where: { $0.code == .notUTF8 }) else {
      return
    }
    let decoded = DecodedText(source)
    if decoded.encoding != .utf8 { foreign[BookFiles.key(file.path)] = decoded }
  }

  /// The plan a data file belongs to: the one that names it, else the one of the same name, else the
  /// only one in its folder, else the only one there is.
  private func owner(of path: String) -> Int? {
    if let owner = owners[BookFiles.key(path)] { return owner }
    let stem = BookFiles.stem(path)
    if let same = planPaths.firstIndex(where: { BookFiles.stem($0) == stem }) { return same }
    let folder = BookFiles.folder(path)
    let beside = planPaths.indices.filter { BookFiles.folder(planPaths[$0]) == folder }
    if beside.count == 1 { return beside.first }
    return beside.isEmpty && book.plans.count == 1 ? 0 : nil
  }
}

extension Diagnostic.Code {
  /// A data file is named more than once.
  public static let fileNamedTwice = Self("file-named-twice")
}
