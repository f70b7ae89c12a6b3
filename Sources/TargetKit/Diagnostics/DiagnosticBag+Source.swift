extension DiagnosticBag {
  /// A place in a source that explains another one.
  struct Place {
    var bytes: Range<Int>
    var message: LocalizedText
  }

  /// Reports what is wrong at some bytes of a source.
  ///
  /// The texts, the line number and the excerpt are made only if the diagnostic is kept, so that a
  /// file with millions of mistakes costs little more than a good one.
  @inline(never)  // so that whoever reads millions of good rows stays small
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, at bytes: Range<Int>,
    in source: SourceText, _ message: @autoclosure () -> LocalizedText,
    remedy: @autoclosure () -> LocalizedText? = nil, related: @autoclosure () -> [Place] = []
  ) {
    add(severity, in: source.file) {
      Diagnostic(
        severity, code, message(), remedy: remedy(), at: source.location(of: bytes),
        excerpt: source.excerpt(of: bytes),
        related: related().map { place in
          Diagnostic.Related(
            place.message, at: source.location(of: place.bytes),
            excerpt: source.excerpt(of: place.bytes))
        })
    }
  }

  /// Reports an error at some bytes of a source.
  @inline(never)
  mutating func error(
    _ code: Diagnostic.Code, at bytes: Range<Int>, in source: SourceText,
    _ message: @autoclosure () -> LocalizedText,
    remedy: @autoclosure () -> LocalizedText? = nil, related: @autoclosure () -> [Place] = []
  ) {
    report(
      .error, code, at: bytes, in: source, message(), remedy: remedy(), related: related())
  }

  /// Reports a warning at some bytes of a source.
  @inline(never)
  mutating func warning(
    _ code: Diagnostic.Code, at bytes: Range<Int>, in source: SourceText,
    _ message: @autoclosure () -> LocalizedText,
    remedy: @autoclosure () -> LocalizedText? = nil, related: @autoclosure () -> [Place] = []
  ) {
    report(
      .warning, code, at: bytes, in: source, message(), remedy: remedy(), related: related())
  }
}
