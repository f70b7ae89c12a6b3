/// The text of a file: plain text in an encoding of the field, or the words of a Word document.
enum TextFile {
  /// Reads the text of a file.
  ///
  /// - Returns: The file itself if it is UTF-8. Else its text made anew, a line for each line, paragraph or row; the
  ///   places of statements are then places in that text.
  /// - Throws: A ``Diagnostic`` for what is no text (see ``TextRefusal``) or holds bytes that stand for nothing.
  static func text(of source: SourceText) throws(Diagnostic) -> SourceText {
    if let words = try wordDocument(source) { return words }
    if let refusal = TextRefusal(source), refusal != .wide {
      throw refusal.diagnostic(file: source.file)
    }
    let decoded = DecodedText(source)
    if let problem = decoded.diagnostics.sorted().first { throw problem }
    if let refusal = TextRefusal(decoded.source) { throw refusal.diagnostic(file: source.file) }
    if let problem = undecodable(decoded.source) { throw problem }
    return decoded.source
  }

  /// `nil` for all that is no archive, or another one than a document.
  private static func wordDocument(_ source: SourceText) throws(Diagnostic) -> SourceText? {
    guard source.withBytes({ ZipReader.recognizes($0) }), let archive = try? OfficeArchive(source),
      let kind = try? OfficeKind(archive), case .document = kind
    else { return nil }
    var bag = DiagnosticBag()
    let contents = WordContents.read(source, into: &bag)
    if let problem = bag.sorted().first { throw problem }
    guard let contents else { return nil }
    let text = SourceText(file: source.file, text: contents.text)
    if let refusal = TextRefusal(text) { throw refusal.diagnostic(file: source.file) }
    return text
  }

  /// What to say of the first bytes that are no UTF-8; `nil` where all are.
  private static func undecodable(_ source: SourceText) -> Diagnostic? {
    let invalid = source.withBytes { bytes in
      UTF8Validation.firstInvalid(in: bytes, EncodingCheck.textStart(in: bytes)..<bytes.count)
        .invalid
    }
    guard let invalid else { return nil }
    var bag = DiagnosticBag()
    _ = EncodingCheck.reportInvalid(at: invalid, in: source, into: &bag)
    return bag.sorted().first
  }
}
