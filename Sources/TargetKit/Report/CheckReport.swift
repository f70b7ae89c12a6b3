/// The findings of a review, ready to be written in any ``CheckFormat``.
public struct CheckReport: Sendable {
  let loaded: LoadedBook
  let review: Review
  let gate: Gate
  let options: ReportOptions

  /// A report of `review`, which must be one of the book in `loaded`.
  ///
  /// - Parameters:
  ///   - loaded: The book as it was read, with its diagnostics.
  ///   - review: The review of that book.
  ///   - gate: What counts as failed.
  ///   - options: Language, width and colour.
  public init(_ loaded: LoadedBook, _ review: Review, gate: Gate, options: ReportOptions) {
    self.loaded = loaded
    self.review = review
    self.gate = gate
    self.options = options
  }

  /// Writes the report piece by piece; it is never in memory as a whole.
  ///
  /// - Parameters:
  ///   - format: The form to write.
  ///   - sink: Takes the next bytes, in UTF-8; they are valid during the call only.
  /// - Throws: What `sink` throws; nothing is written after that.
  public func write<Failure: Error>(
    _ format: CheckFormat, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
  }

  /// The whole report as one text.
  public func text(_ format: CheckFormat) -> String {
    var bytes: [UInt8] = []
    write(format) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
