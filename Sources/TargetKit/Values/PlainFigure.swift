/// A figure in its barest form: ASCII digits, perhaps after `>=`, `>`, `<=` or `<`.
///
/// Nearly every figure of a large file looks like this, and is read from its bytes without making a
/// text. Whatever else people write goes through ``FigurePhrase``, which reads these alike.
struct PlainFigure {
  let value: ExactDecimal
  let bound: Reading.Bound

  /// Returns `nil` for anything else than the bare form, which may still be a figure.
  @inline(__always)
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return nil }
    let first = base.load(as: UInt8.self)
    if first <= UInt8(ascii: "9"), first >= UInt8(ascii: "-") {
      guard let value = ExactDecimal(plain: bytes) else { return nil }
      self.value = value
      bound = .exact
      return
    }
    guard let bounded = Self.bounded(bytes, first) else { return nil }
    self = bounded
  }

  private init(_ value: ExactDecimal, _ bound: Reading.Bound) {
    self.value = value
    self.bound = bound
  }

  private static func bounded(_ bytes: UnsafeRawBufferPointer, _ first: UInt8) -> PlainFigure? {
    guard first == UInt8(ascii: ">") || first == UInt8(ascii: "<"), bytes.count > 1 else {
      return nil
    }
    let isClosed = bytes[1] == UInt8(ascii: "=")
    let number = UnsafeRawBufferPointer(rebasing: bytes[(isClosed ? 2 : 1)...])
    // A plus sign marks a change, which is no figure.
    guard number.first != UInt8(ascii: "+"), let value = ExactDecimal(plain: number) else {
      return nil
    }
    return switch (first == UInt8(ascii: ">"), isClosed) {
    case (true, true): PlainFigure(value, .atLeast)
    case (true, false): PlainFigure(value, .moreThan)
    case (false, true): PlainFigure(value, .atMost)
    case (false, false): PlainFigure(value, .lessThan)
    }
  }
}
