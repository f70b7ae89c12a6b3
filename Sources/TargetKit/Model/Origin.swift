/// Where something stands in a file.
struct Origin: Hashable, Sendable {
  /// The file, by its place in the book's list of files.
  let file: UInt32
  /// The first byte.
  let offset: UInt32
}
