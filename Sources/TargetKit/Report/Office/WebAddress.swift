/// An address on the web, written as links need it.
struct WebAddress {
  /// The address in ASCII, with everything else percent-encoded.
  let text: String

  /// The longest address that office programs take.
  private static let capacity = 2_000

  /// The address that a text is; `nil` unless it begins with `http://` or `https://`, names a host, and
  /// is of moderate length.
  init?(_ link: String) {
    let start = link.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { start.hasPrefix($0) }) else {
      return nil
    }
    let rest = link.dropFirst(scheme.count)
    guard let first = rest.utf8.first, !"/?#".utf8.contains(first) else { return nil }
    var text = scheme
    for byte in rest.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: text.unicodeScalars.append(.init(byte))
      case _ where "-._~:/?#@!$&()*+,;=%".utf8.contains(byte):
        text.unicodeScalars.append(.init(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    guard text.utf8.count <= Self.capacity else { return nil }
    self.text = text
  }
}
