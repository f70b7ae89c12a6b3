extension String {
  /// The text with everything invisible or active written out, so that it is safe to print.
  ///
  /// Controls (and so terminal escape sequences), bidirectional overrides, line separators,
  /// zero-width and tag characters become `\n`, `\t` or `\u{1B}`. The joiners of scripts and
  /// emoji stay. Text without any of these is returned as it is.
  package var sanitized: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    guard unicodeScalars.contains(where: isHarmful) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if isHarmful(scalar) {
        result += escape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text with everything invisible or active written out but line breaks, for use in a file.
  var sanitizedLines: String {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { String($0).sanitized }.joined(separator: "\n")
  }

  /// The text in single quotes, sanitised and cut to a number of columns, for use in a message.
  package func quoted(columns: Int = 48) -> String {
    // Cut first: the text may be megabytes long, and scalars have widths of 0 to 2.
    let head = String(String.UnicodeScalarView(unicodeScalars.prefix(4 * columns)))
    let isCut = head.utf8.count < utf8.count
    let shown = head.sanitized
    let mark = isCut && DisplayWidth.of(shown) <= columns ? ".." : ""
    return "'" + shown.truncated(to: columns) + mark + "'"
  }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  case "\0": "\\0"
  default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}

/// Whether a scalar could move the cursor, reorder or hide text.
func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x61C, 0x3000..<0xD800: false
  case 0..<0x20, 0x7F..<0xA0, 0xAD: true
  case 0x61C, 0x180E, 0x200B, 0x200E, 0x200F: true  // marks and zero-width space
  case 0x2028...0x202E, 0x2060...0x206F: true  // separators, bidirectional controls
  case 0xFEFF, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: true  // BOM, annotations, tags
  default: scalar.value & 0xFFFE == 0xFFFE  // noncharacters
  }
}
