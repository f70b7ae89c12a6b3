@testable import TargetKit

/// What is wrong with a drawing; nothing, if all is well.
enum ChartLayout {
  static func faults(_ drawing: Drawing) -> [String] {
    var faults: [String] = []
    if !drawing.width.isFinite || !drawing.height.isFinite || drawing.height <= 0 {
      faults.append("the size is \(drawing.width) by \(drawing.height)")
    }
    let texts = drawing.texts
    for text in texts where !drawing.frame.holds(text.box) {
      faults.append("'\(text.text)' leaves the frame: \(text.box)")
    }
    for (place, text) in texts.enumerated() {
      for other in texts[(place + 1)...]
      where text.box.overlaps(other.box) && !sharesOnlyLeading(text.box, other.box) {
        faults.append("'\(text.text)' \(text.box) overlaps '\(other.text)' \(other.box)")
      }
    }
    for element in drawing.elements {
      for vertex in vertices(of: element) {
        if !vertex.x.isFinite || !vertex.y.isFinite {
          faults.append("\(element) has no place")
        } else if !drawing.frame.grown(by: 0.5).holds(
          Box(left: vertex.x, top: vertex.y, width: 0, height: 0))
        {
          faults.append("\(element) leaves the frame")
        }
      }
    }
    return faults
  }

  /// Boxes hold room above and below the letters, which neighbouring lines may share by a hair.
  private static func sharesOnlyLeading(_ a: Box, _ b: Box) -> Bool {
    min(a.bottom, b.bottom) - max(a.top, b.top) < 0.01
      || min(a.right, b.right) - max(a.left, b.left) < 0.01
  }

  private static func vertices(of element: Drawing.Element) -> [Drawing.Vertex] {
    switch element {
    case .rectangle(let box, _, _):
      [Drawing.Vertex(box.left, box.top), Drawing.Vertex(box.right, box.bottom)]
    case .line(let vertices, _), .area(let vertices, _): vertices
    case .circle(let center, _, _): [center]
    case .text(let text): [text.place]
    case .open, .close: []
    }
  }
}
