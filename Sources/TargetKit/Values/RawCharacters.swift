extension UnsafeRawBufferPointer {
  /// The bytes as characters, for the readers of numbers and periods.
  @inline(__always)
  var utf8: Slice<UnsafeBufferPointer<UInt8>> { assumingMemoryBound(to: UInt8.self)[...] }
}
