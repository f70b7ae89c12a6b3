extension CheckReport {
  /// Writes the report to a file, which it replaces as a whole or not at all.
  ///
  /// - Throws: A ``Diagnostic`` that says why the file could not be written.
  public func write(_ format: CheckFormat, toFile path: String) throws(Diagnostic) {
    try AtomicFile.write(to: path) { sink in write(format) { sink.append($0) } }
  }
}
