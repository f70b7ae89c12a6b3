extension Chart {
  /// The chart as SVG, with its title and description; byte-identical from run to run.
  ///
  /// There is no script, no font and no reference to anything outside. In a file of its own it
  /// follows the reader's light or dark setting; so it does in a page that holds
  /// ``ChartStyle/sheet``.
  ///
  /// - Complexity: O(*n*) texts and shapes, but O(*n*²) comparisons of labels.
  public func svg(_ frame: ChartFrame = ChartFrame()) -> String {
    SVGWriter(frame).text(
      drawing(frame), title: title[frame.language], description: description(in: frame.language))
  }
}

/// Writes a drawing as SVG.
private struct SVGWriter {
  let frame: ChartFrame
  let prefix: String

  init(_ frame: ChartFrame) {
    self.frame = frame
    let letters = frame.prefix.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "_"
      }
    }
    let name = String(letters)
    // An id that begins with a letter can be used in every style sheet.
    prefix = name.first?.isLetter == true ? name : "c" + name
  }

  func text(_ drawing: Drawing, title: String, description: String) -> String {
    var out = ""
    if frame.placement == .standalone { out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }
    let (width, height) = (Self.number(drawing.width), Self.number(drawing.height))
    let language = frame.language == .chinese ? "zh-Hans" : "en"
    out +=
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"target-chart\" id=\"\(prefix)\""
      + " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
      + " lang=\"\(language)\" role=\"img\""
      + " aria-labelledby=\"\(prefix)-title \(prefix)-desc\">\n"
    out += "<title id=\"\(prefix)-title\">\(XMLText.escaped(title.sanitized))</title>\n"
    out += "<desc id=\"\(prefix)-desc\">\(XMLText.escaped(description.sanitized))</desc>\n"
    if frame.placement == .standalone {
      out += "<style>\n\(ChartStyle.sheet)</style>\n"
      out += "<rect class=\"paper\" width=\"\(width)\" height=\"\(height)\"/>\n"
    }
    for element in drawing.elements { write(element, to: &out) }
    return out + "</svg>\n"
  }

  private func write(_ element: Drawing.Element, to out: inout String) {
    switch element {
    case .rectangle(let box, let ink, let radius):
      out +=
        "<rect class=\"\(ink.rawValue)\" x=\"\(Self.number(box.left))\""
        + " y=\"\(Self.number(box.top))\" width=\"\(Self.number(box.width))\""
        + " height=\"\(Self.number(box.height))\""
      if radius > 0 { out += " rx=\"\(Self.number(radius))\"" }
      out += "/>\n"
    case .line(let vertices, let ink):
      out += "<path class=\"\(ink.rawValue)\" d=\"\(Self.course(vertices))\"/>\n"
    case .area(let vertices, let ink):
      out += "<path class=\"\(ink.rawValue)\" d=\"\(Self.course(vertices))Z\"/>\n"
    case .circle(let center, let radius, let ink):
      out +=
        "<circle class=\"\(ink.rawValue)\" cx=\"\(Self.number(center.x))\""
        + " cy=\"\(Self.number(center.y))\" r=\"\(Self.number(radius))\"/>\n"
    case .text(let text):
      var classes = text.ink.rawValue
      if text.isBold { classes += " b" }
      if text.hasRim { classes += " rim" }
      out +=
        "<text class=\"\(classes)\" x=\"\(Self.number(text.place.x))\""
        + " y=\"\(Self.number(text.place.y))\" font-size=\"\(Self.number(text.size))\""
      if text.anchor != .start { out += " text-anchor=\"\(text.anchor.rawValue)\"" }
      out += ">\(XMLText.escaped(text.text))</text>\n"
    case .open(let title):
      out += "<g><title>\(XMLText.escaped(title.sanitized))</title>\n"
    case .close:
      out += "</g>\n"
    }
  }

  private static func course(_ vertices: [Drawing.Vertex]) -> String {
    var text = ""
    for (index, vertex) in vertices.enumerated() {
      text += (index == 0 ? "M" : "L") + number(vertex.x) + " " + number(vertex.y)
    }
    return text
  }

  /// A length with two decimals at most.
  ///
  /// Whatever isn't a number is drawn at zero, and nothing lies further out than a million pixels:
  /// readers of SVG count with single precision.
  static func number(_ value: Double) -> String {
    guard !value.isNaN else { return "0" }
    return Numbers.coordinate(value)
  }
}
