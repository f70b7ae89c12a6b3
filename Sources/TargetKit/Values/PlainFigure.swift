/// A figure in its barest form: ASCII digits, perhaps after `>=`, `>`, `<=` or `<`.
///
/// Nearly every figure of a large file looks like this, and is read from its bytes without making a
/// text. Whatever else people write goes through ``FigurePhrase``, which reads these alike.
struct PlainFigure {
  let value: ExactDecimal
  let bound: Reading.Bound

  /// Returns `nil` for anything else than the bare form, which may still be a figure.
  @inline(__always)
  init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let first = bytes.first else { return nil }
    if first <= UInt8(ascii: "9"), first >= UInt8(ascii: "-") {
      guard let value = ExactDecimal(ascii: bytes) else { return nil }
      self.value = value
      bound = .exact
      return
    }
    guard first == UInt8(ascii: ">") || first == UInt8(ascii: "<") else { return nil }
    let isClosed = bytes.dropFirst().first == UInt8(ascii: "=")
    let number = bytes.dropFirst(isClosed ? 2 : 1)
    // A plus sign marks a change, which is no figure.
    guard number.first != UInt8(ascii: "+"), let value = ExactDecimal(ascii: number) else {
      return nil
    }
    self.value = value
    switch (first == UInt8(ascii: ">"), isClosed) {
    case (true, true): bound = .atLeast
    case (true, false): bound = .moreThan
    case (false, true): bound = .atMost
    case (false, false): bound = .lessThan
    }
  }
}
