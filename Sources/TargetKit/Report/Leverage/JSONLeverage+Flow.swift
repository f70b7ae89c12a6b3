extension JSONLeverage {
  func write(_ flow: LeverageFlow, to out: inout ByteSink) {
    out.append("{\"nodes\":" as StaticString)
    JSONOutlook.list(flow.nodes, to: &out) { node, out in
      out.append("{\"id\":" as StaticString)
      out.appendDecimal(node.id)
      out.append(",\"name\":" as StaticString)
      out.appendJSON(node.name)
      out.append(",\"amount\":" as StaticString)
      if let amount = node.amount {
        out.appendJSON(amount)
      } else {
        out.append("null" as StaticString)
      }
      out.append("}" as StaticString)
    }
    out.append(",\"edges\":" as StaticString)
    JSONOutlook.list(flow.edges, to: &out) { edge, out in
      out.append("{\"from\":" as StaticString)
      out.appendDecimal(edge.from)
      out.append(",\"to\":" as StaticString)
      out.appendDecimal(edge.to)
      out.append(",\"label\":" as StaticString)
      out.appendJSON(edge.label)
      out.append(",\"measures\":" as StaticString)
      out.appendJSON(edge.measures)
      out.append("}" as StaticString)
    }
    out.append("}" as StaticString)
  }
}
