extension LoadedBook {
  /// The files that were read, each with the SHA-256 digest of its bytes in hexadecimal digits.
  ///
  /// They come in the order in which they were read, under the paths they were found at.
  ///
  /// - Complexity: One pass over all bytes.
  public var fingerprints: [(file: String, sha256: String)] {
    sources.map { source in (source.file, source.withBytes { SHA256.digest(of: $0) }) }
  }
}
