/// A plan file beside its canonical form, which ``Plan/encoded()`` describes.
public struct PlanFile: Sendable {
  /// The path of the file.
  public let path: String
  /// The canonical form, with the file's comments.
  public let formatted: String
  /// Whether the file is in that form already.
  public let isFormatted: Bool
  private let state: FileState

  /// Reads a plan file.
  ///
  /// Only its form matters: what the plan says may be wrong, and stays as it is.
  ///
  /// - Throws: ``BookError`` if the file cannot be read or is no sound JSON, so that nobody could tell
  ///   what belongs where.
  public init(path: String) throws(BookError) {
    let (source, state): (SourceText, FileState)
    do throws(Diagnostic) {
      (source, state) = try SourceText.snapshot(of: path)
    } catch {
      throw BookError(diagnostics: [error])
    }
    let form = try Self.form(of: source)
    formatted = form
    isFormatted = source.withBytes { $0.elementsEqual(form.utf8) }
    self.path = path
    self.state = state
  }

  /// The canonical form of a plan file that lies in memory.
  ///
  /// - Throws: ``BookError`` if it is no sound JSON.
  public static func form(of source: SourceText) throws(BookError) -> String {
    var bag = DiagnosticBag()
    guard let document = JSONReader.read(source, into: &bag), !bag.hasErrors else {
      throw BookError(diagnostics: bag.sorted())
    }
    return PlanLayout(PlanValue(document)).text
  }

  /// Puts the file into its canonical form: as a whole, or not at all.
  ///
  /// - Returns: Whether it had another form.
  /// - Throws: A ``Diagnostic`` if it cannot be written, or was changed since it was read.
  @discardableResult
  public func write() throws(Diagnostic) -> Bool {
    guard !isFormatted else { return false }
    guard FileState(ofFileAt: path) == state else {
      throw Diagnostic(
        .error, .lockedFile,
        LocalizedText(zh: "文件刚被其他程序改动，未作整理", en: "another program changed the file just now"),
        remedy: LocalizedText(zh: "请再试一次", en: "try again"), at: SourceLocation(file: path))
    }
    try AtomicFile.write(formatted.utf8, to: path)
    return true
  }

  /// The plan files at some paths: files by their names, folders with all they hold.
  ///
  /// - Returns: Those that can be read, and what is wrong with the others.
  public static func find(_ paths: [String]) -> (files: [PlanFile], diagnostics: [Diagnostic]) {
    var bag = DiagnosticBag()
    var files: [PlanFile] = []
    for found in BookFiles(paths, into: &bag).found where found.kind == .plan {
      do throws(BookError) {
        files.append(try PlanFile(path: found.path))
      } catch {
        for diagnostic in error.diagnostics { bag.add(diagnostic) }
      }
    }
    return (files, bag.sorted())
  }
}
