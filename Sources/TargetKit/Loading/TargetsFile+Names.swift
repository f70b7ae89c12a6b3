/// The names in a row of targets: its indicator, area and unit.
extension TargetsFile {
  @inline(never)
  mutating func findSeries() {
    series = -1
    guard findIndicator() else { return }
    unit = Int(book.indicatorTable.records[indicator].unit)
    if !parts.isEmpty, let plan {
      parts.find(in: table, of: book.plans[plan], context.source, into: &bag)
    }
    guard let part = parts.part else { return }
    let area = string(.area)
    series = book.seriesTable.series(
      of: indicator, area: area.isEmpty ? nil : UInt32(book.areas.intern(area)), part: part,
      ownArea: book.ownArea(ofIndicator: indicator),
      own: &book.indicatorTable.records[indicator].ownSeries)
  }

  /// Finds the indicator that the row names, or declares it.
  mutating func findIndicator() -> Bool {
    // A row without a plan has been reported.
    guard let plan else { return false }
    let id = bytes(.indicator).assumingMemoryBound(to: UInt8.self)
    if !table.hasDoubledQuotes(Column.indicator.rawValue),
      let symbol = book.indicatorIDs[plan].ids.find(id)
    {
      indicator = Int(book.indicatorIDs[plan].indicators[symbol])
      return true
    }
    // An id that begins and ends with a visible ASCII character has nothing to be trimmed.
    if let first = id.first, let last = id.last, min(first, last) > 0x20, max(first, last) < 0x80,
      !table.hasDoubledQuotes(Column.indicator.rawValue)
    {
      return declare(id, in: plan)
    }
    var name = string(.indicator)
    if let symbol = book.indicatorIDs[plan].ids.find(name) {
      indicator = Int(book.indicatorIDs[plan].indicators[symbol])
      return true
    }
    switch context.indicator(named: name, plan: plan, at: span(.indicator), of: book, into: &bag) {
    case .one(let number):
      indicator = number
      return true
    case .several: return false
    case .none: return name.withUTF8 { declare($0, in: plan) }
    }
  }

  /// Finds the unit of the row's numbers: the one it states, else the indicator's.
  ///
  /// - Returns: Whether the row can be read.
  @inline(__always)
  mutating func findWrittenUnit() -> Bool {
    let number = book.indicatorTable.records[indicator].unit
    if lastWritten.repeats(bytes(.unit)), number == lastUnitNumber { return true }
    return findNewUnit(number)
  }

  @inline(never)
  mutating func findNewUnit(_ number: UInt32) -> Bool {
    lastUnitNumber = number
    otherUnit = nil
    let spelling = bytes(.unit).assumingMemoryBound(to: UInt8.self)
    guard !spelling.isEmpty, let plan else { return true }
    if plan == unitsPlan, let known = spellings.find(spelling), unitNumbers[known] == number {
      return true
    }
    let own = book.indicatorTable.units[unit]
    let symbol = string(.unit)
    guard !symbol.isEmpty, symbol != own.symbol else { return true }
    guard let stated = context.units[plan].unit(symbol) else {
      context.report(.unknownUnit(symbol), symbol, at: span(.unit), into: &bag)
      lastWritten.forget()
      return false
    }
    guard stated.dimension == own.dimension else {
      context.report(.differentDimension(stated, own), at: span(.unit), into: &bag)
      lastWritten.forget()
      return false
    }
    otherUnit = stated
    return true
  }

  /// Declares the indicator of the row, if the row states its unit.
  mutating func declare(_ id: UnsafeBufferPointer<UInt8>, in plan: Int) -> Bool {
    guard !bytes(.unit).isEmpty, !id.isEmpty else {
      let name = String(decoding: id, as: UTF8.self)
      if case .one(let number) = context.indicator(
        named: name, plan: plan, at: span(.indicator), of: book, into: &bag)
      {
        indicator = number
        return true
      }
      context.reportUndeclared(
        String(decoding: id, as: UTF8.self), plan: plan, at: span(.indicator), of: book, into: &bag)
      return false
    }
    guard let unit = declaredUnit(in: plan) else { return false }
    indicator = book.indicatorTable.records.count
    let number = book.indicatorIDs[plan].ids.intern(id)
    book.indicatorIDs[plan].indicators.append(UInt32(indicator))
    book.indicatorTable.records.append(
      IndicatorTable.Record(
        id: UInt32(number), plan: UInt32(plan), unit: unit,
        better: bytes(.better).isEmpty ? nil : choice(.better, Direction.self), details: -1))
    return true
  }

  /// The number of the unit the row states, which is looked up once for each spelling.
  @inline(never)
  mutating func declaredUnit(in plan: Int) -> UInt32? {
    let spelling = bytes(.unit).assumingMemoryBound(to: UInt8.self)
    if plan == unitsPlan, let known = spellings.find(spelling) { return unitNumbers[known] }
    let symbol = string(.unit)
    guard let unit = context.units[plan].unit(symbol) else {
      context.report(.unknownUnit(symbol), symbol, at: span(.unit), into: &bag)
      return nil
    }
    if plan != unitsPlan {
      // Another plan may mean another unit by the same symbol.
      (unitsPlan, spellings, unitNumbers) = (plan, SymbolTable(), [])
    }
    let number = book.indicatorTable.number(of: unit)
    _ = spellings.intern(spelling)
    unitNumbers.append(number)
    return number
  }

  @inline(never)
  mutating func choice<Choice: NamedChoice>(_ column: Column, _ type: Choice.Type) -> Choice? {
    let text = string(column)
    if text.isEmpty { return nil }
    if let choice = Choice(named: text) { return choice }
    bag.error(
      .unknownChoice, at: span(column), in: context.source,
      Choice.message(text, of: Self.columns[column.rawValue].name), remedy: Choice.remedy)
    return nil
  }
}
