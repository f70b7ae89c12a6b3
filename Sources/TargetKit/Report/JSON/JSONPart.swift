extension ByteSink {
  /// Writes the member `dimensions` of an object for what speaks of a part; nothing for the whole.
  mutating func append(_ part: Part) {
    guard !part.isWhole else { return }
    append(",\"dimensions\":{" as StaticString)
    for (place, value) in part.values.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      appendJSON(value.dimension)
      append(UInt8(ascii: ":"))
      appendJSON(value.value)
    }
    append(UInt8(ascii: "}"))
  }
}

extension JSONWriter {
  /// Writes the member `dimensions` for what speaks of a part; nothing for the whole.
  mutating func dimensions(_ part: Part) {
    guard !part.isWhole else { return }
    key("dimensions")
    beginObject()
    for value in part.values {
      key(value.dimension)
      string(value.value)
    }
    endObject()
  }
}
