/// Pieces of a document that recur, each escaped once and then copied.
struct Fragments {
  // One array for all of them: an array of arrays would count a reference at every use.
  private let bytes: [UInt8]
  private let ends: [Int]

  /// Writes a piece for each element.
  init<Element>(_ elements: [Element], _ write: (Element, inout ByteSink) -> Void) {
    var sink = ByteSink(capacity: 1 << 10)
    var ends = [0]
    for element in elements {
      write(element, &sink)
      ends.append(sink.count)
    }
    self.ends = ends
    bytes = sink.bytes
  }

  /// Adds the piece of an element; `null` if there is no such element.
  @inline(__always)
  func append(_ index: Int, to out: inout ByteSink) {
    guard index >= 0, index + 1 < ends.count else { return out.append("null" as StaticString) }
    bytes.withUnsafeBytes {
      out.append(UnsafeRawBufferPointer(rebasing: $0[ends[index]..<ends[index + 1]]))
    }
  }
}
