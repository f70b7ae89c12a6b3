extension JSONLeverage {
  func write(_ amount: LeverAmount, to out: inout ByteSink) {
    out.append("{\"period\":" as StaticString)
    out.appendJSON(amount.period?.description)
    out.append(",\"from\":" as StaticString)
    out.appendJSON(amount.days?.lowerBound.description)
    out.append(",\"to\":" as StaticString)
    out.appendJSON(amount.days?.upperBound.description)
    out.append(",\"unit\":" as StaticString)
    out.appendJSON(amount.unit.symbol)
    out.append(",\"range\":{" as StaticString)
    out.append((try? amount.quantity.interval(in: amount.unit)) ?? .unbounded)
    out.append("},\"figures\":" as StaticString)
    JSONOutlook.list(amount.figures, to: &out) { write($0, to: &$1) }
    out.append("}" as StaticString)
  }

  func write(_ figure: NamedFigure, to out: inout ByteSink) {
    let entry = entries[figure.place]
    out.append("{\"plan\":" as StaticString)
    out.appendJSON(figure.plan)
    out.append(",\"figure\":" as StaticString)
    out.appendJSON(figure.reference.description)
    out.append(",\"asWritten\":" as StaticString)
    out.appendJSON(figure.asWritten)
    out.append(",\"source\":" as StaticString)
    out.appendJSON(entry?.source)
    out.append(",\"file\":" as StaticString)
    out.appendJSON(entry?.place?.file)
    out.append(",\"line\":" as StaticString)
    if let line = entry?.place?.line {
      out.appendDecimal(line)
    } else {
      out.append("null" as StaticString)
    }
    out.append("}" as StaticString)
  }

  func write(_ part: PartShare, to out: inout ByteSink) {
    out.append("{\"name\":" as StaticString)
    out.appendJSON(part.name)
    out.append(",\"share\":" as StaticString)
    if let share = RoundedAmount(share: part.share.value) {
      write(share, part.share.value, to: &out)
    } else {
      out.append("null" as StaticString)
    }
    out.append("}" as StaticString)
  }

  func write(_ result: Result<Quotient, LeverageRefusal>, to out: inout ByteSink) {
    switch result {
    case .failure(let refusal):
      out.append("{\"reason\":" as StaticString)
      write(refusal, to: &out)
      out.append("}" as StaticString)
    case .success(let quotient):
      out.append("{" as StaticString)
      writeMembers(quotient.value, in: quotient.unit, digits: quotient.digits, to: &out)
      out.append(",\"dividends\":" as StaticString)
      JSONOutlook.list(quotient.dividends.flatMap(\.figures), to: &out) { write($0, to: &$1) }
      out.append(",\"divisors\":" as StaticString)
      JSONOutlook.list(quotient.divisors.flatMap(\.figures), to: &out) { write($0, to: &$1) }
      out.append(",\"divisions\":" as StaticString)
      JSONOutlook.list(quotient.divisions, to: &out) { division, out in
        out.append("{\"gives\":" as StaticString)
        out.appendJSON(division.gives.rawValue)
        out.append(",\"text\":" as StaticString)
        out.appendJSON(LocalizedText.both { $0.division(division) })
        out.append("}" as StaticString)
      }
      out.append("}" as StaticString)
    }
  }

  func write(
    _ quantity: Quantity, in unit: Unit, digits: Int, to out: inout ByteSink
  ) {
    out.append("{" as StaticString)
    writeMembers(quantity, in: unit, digits: digits, to: &out)
    out.append("}" as StaticString)
  }

  func write(_ rounded: RoundedAmount, _ quantity: Quantity, to out: inout ByteSink) {
    out.append("{" as StaticString)
    writeMembers(rounded, quantity, to: &out)
    out.append("}" as StaticString)
  }

  func writeMembers(
    _ quantity: Quantity, in unit: Unit, digits: Int, to out: inout ByteSink
  ) {
    guard let rounded = RoundedAmount(quantity, in: unit, digits: digits) else {
      out.append("\"reason\":" as StaticString)
      return write(LeverageRefusal.overflow, to: &out)
    }
    writeMembers(rounded, quantity, to: &out)
  }

  func writeMembers(
    _ rounded: RoundedAmount, _ quantity: Quantity, to out: inout ByteSink
  ) {
    func write(_ value: ExactDecimal?, _ out: inout ByteSink) {
      guard let value else { return out.append("null" as StaticString) }
      out.append(value)
    }
    out.append("\"number\":" as StaticString)
    write(rounded.number, &out)
    out.append(",\"lower\":" as StaticString)
    write(rounded.lower?.value, &out)
    out.append(",\"upper\":" as StaticString)
    write(rounded.upper?.value, &out)
    out.append(",\"unit\":" as StaticString)
    out.appendJSON(rounded.unit.symbol)
    out.append(",\"text\":" as StaticString)
    out.appendJSON(LocalizedText.both { $0.amount(rounded) })
    out.append(",\"range\":{" as StaticString)
    out.append((try? quantity.interval(in: rounded.unit)) ?? .unbounded)
    out.append("}" as StaticString)
  }

  func writeReason(_ refusal: LeverageRefusal?, to out: inout ByteSink) {
    guard let refusal else { return }
    out.append(",\"reason\":" as StaticString)
    write(refusal, to: &out)
  }

  func write(_ refusal: LeverageRefusal, to out: inout ByteSink) {
    out.append("{\"code\":" as StaticString)
    out.appendJSON(refusal.code)
    out.append(",\"text\":" as StaticString)
    out.appendJSON(LocalizedText.both { $0.refusal(refusal) })
    out.append("}" as StaticString)
  }
}
