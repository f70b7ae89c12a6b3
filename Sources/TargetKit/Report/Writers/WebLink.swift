/// An address on the web, safe to put into a link; anything else is none.
struct WebLink {
  /// The address, in ASCII signs that need no escape between angle brackets or quotes.
  let address: String

  /// The longest address that office programs take.
  private static let capacity = 2_000

  /// The address of `text`; `nil` unless it begins with `http://` or `https://`, names a host, and is
  /// of moderate length.
  init?(_ text: String?) {
    guard let text else { return nil }
    let start = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { start.hasPrefix($0) }) else {
      return nil
    }
    let rest = text.dropFirst(scheme.count)
    guard let first = rest.utf8.first, !"/?#".utf8.contains(first) else { return nil }
    var address = scheme
    for byte in rest.utf8 {
      switch byte {
      case 0x21...0x7E where !"\"'<>[]\\^`{|}".utf8.contains(byte):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    guard address.utf8.count <= Self.capacity else { return nil }
    self.address = address
  }
}
