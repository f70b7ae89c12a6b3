/// A picture, laid out: its size, its shapes and its texts with the room they take.
public struct Drawing: Sendable {
  /// The width in CSS pixels.
  public let width: Double
  /// The height in CSS pixels.
  public internal(set) var height: Double
  private(set) var elements: [Element] = []
  /// Every text with the box it was given; no two boxes overlap and none leaves the picture.
  private(set) var texts: [PlacedText] = []

  init(width: Double, height: Double = 0) {
    self.width = width
    self.height = height
  }

  /// A shape, a text, or the beginning or end of a group of them.
  enum Element: Sendable {
    case rectangle(Box, Ink, radius: Double)
    case line([Vertex], Ink)
    case area([Vertex], Ink)
    case circle(Vertex, radius: Double, Ink)
    case text(PlacedText)
    /// A group with a text that is read aloud and shown to whoever points at it.
    case open(title: String)
    case close
  }

  /// A place in the picture.
  struct Vertex: Hashable, Sendable {
    var x: Double, y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The whole picture as a rectangle.
  var frame: Box { Box(left: 0, top: 0, right: width, bottom: height) }

  mutating func add(_ element: Element) { elements.append(element) }

  mutating func rectangle(_ box: Box, _ ink: Ink, radius: Double = 0) {
    guard box.width > 0, box.height > 0 else { return }
    add(.rectangle(box, ink, radius: radius))
  }

  mutating func line(_ from: Vertex, _ to: Vertex, _ ink: Ink) { add(.line([from, to], ink)) }

  mutating func line(_ vertices: [Vertex], _ ink: Ink) {
    if vertices.count > 1 { add(.line(vertices, ink)) }
  }

  mutating func circle(_ center: Vertex, _ radius: Double, _ ink: Ink) {
    add(.circle(center, radius: radius, ink))
  }

  /// A square on its corner.
  mutating func diamond(_ center: Vertex, _ radius: Double, _ ink: Ink) {
    add(
      .area(
        [
          Vertex(center.x, center.y - radius), Vertex(center.x + radius, center.y),
          Vertex(center.x, center.y + radius), Vertex(center.x - radius, center.y),
        ], ink))
  }

  mutating func write(_ text: PlacedText) {
    guard !text.text.isEmpty else { return }
    elements.append(.text(text))
    texts.append(text)
  }

  /// Adds what another drawing of the same frame holds.
  mutating func append(_ other: Drawing) {
    elements += other.elements
    texts += other.texts
  }

  /// Begins a group under a title.
  mutating func open(_ title: String) { add(.open(title: title)) }

  /// Ends the group that was begun last.
  mutating func close() { add(.close) }
}

/// A line of text at its place.
struct PlacedText: Hashable, Sendable {
  /// Which point of the text stands at the place.
  enum Anchor: String, Sendable { case start, middle, end }

  let text: String
  let place: Drawing.Vertex
  let anchor: Anchor
  let size: Double
  let isBold: Bool
  let ink: Ink
  /// Whether the text is set off from lines behind it by a rim of the background's colour.
  let hasRim: Bool
  /// The room the text takes, on the safe side.
  let box: Box

  /// A text whose baseline begins, has its middle or ends at a place.
  init(
    _ text: String, at place: Drawing.Vertex, _ anchor: Anchor = .start,
    size: Double = TextSize.label,
    isBold: Bool = false, ink: Ink = .text, hasRim: Bool = false
  ) {
    self.text = text
    self.place = place
    self.anchor = anchor
    self.size = size
    self.isBold = isBold
    self.ink = ink
    self.hasRim = hasRim
    let width = TextMeasure.width(text, size: size, isBold: isBold)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    box = Box(
      left: left, top: place.y - TextMeasure.ascent * size, right: left + width,
      bottom: place.y + TextMeasure.descent * size)
  }
}

/// The sizes of text, in pixels.
enum TextSize {
  static let title = 15.0, label = 12.0, small = 11.0
}
