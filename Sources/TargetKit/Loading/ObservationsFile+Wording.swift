/// Figures with words, and what stands beside them.
extension ObservationsFile {
  /// Reads a figure with words, signs, separators or a unit.
  @inline(never)
  mutating func readWording(
    _ period: PackedPeriod, _ flags: ObservationTable.Flags, _ published: PackedPeriod?
  ) -> Bool {
    let text = table.string(Column.value.rawValue).trimmedSpaces
    if MissingMark.isOne(text) { return readMissing(period, flags, published) }
    let span = table.span(Column.value.rawValue)
    let unitText = table.string(Column.unit.rawValue).trimmedSpaces
    let unit = book.indicatorTable.units[unitNumber]
    let units = plan.map { context.units[$0] } ?? .standard
    var written = unit
    if !unitText.isEmpty {
      guard let stated = units.unit(unitText) else {
        context.report(
          .unknownUnit(unitText), unitText, at: table.span(Column.unit.rawValue), into: &bag)
        return false
      }
      written = stated
    }
    let stated = FigureStatus.stated(in: text)
    do throws(FigureError) {
      let figure = try context.pointed(stated?.figure ?? text, plan)
      let reading =
        isGrowthRate
        ? try Reading(growthRate: figure, unit: written, units: units)
        : try Reading(figure, unit: written, units: units)
      do throws(UnitError) {
        let converted = try reading.converted(to: unit)
        guard agree(stated?.status, on: text) else { return false }
        if let published { checkDates(period, published) }
        append(period, converted, text: text, flags, published)
        return true
      } catch {
        context.report(error, at: span, into: &bag)
      }
    } catch {
      context.report(error, text, at: span, into: &bag)
    }
    return false
  }

  /// Whether the row's indicator is a rate of growth.
  private var isGrowthRate: Bool {
    guard series >= 0 else { return false }
    let indicator = Int(book.seriesTable.records[series].indicator)
    return book.indicatorTable.details(indicator)?.measure == .growth
  }

  mutating func append(
    _ period: PackedPeriod, _ reading: Reading, text: String, _ flags: ObservationTable.Flags,
    _ published: PackedPeriod?
  ) {
    let wording = ObservationTable.Wording(reading, text: text)
    let flags = flags.union(wording.flags)
    append(period, reading.value, flags, published)
    if wording.isUnusual {
      book.observationTable.annotate(
        wording: flags.contains(.hasWording) ? text : nil,
        resolution: flags.contains(.hasResolution) ? reading.resolution : nil)
    }
  }

  @inline(never)
  mutating func annotate() {
    let hasNote = !table.bytes(Column.note.rawValue).isEmpty
    let hasStatements = !table.bytes(Column.statements.rawValue).isEmpty
    let change = readChange()
    guard hasNote || hasStatements || change != nil else { return }
    book.observationTable.annotate(
      note: hasNote ? FormulaGuard.unguarded(table.string(Column.note.rawValue)) : nil,
      statements: hasStatements ? table.string(Column.statements.rawValue) : nil, change: change)
  }

  /// The published change against a year earlier: `+8.4%`, 增长12.67倍.
  mutating func readChange() -> PublishedChange? {
    guard !table.bytes(Column.yearOnYear.rawValue).isEmpty else { return nil }
    let text = table.string(Column.yearOnYear.rawValue).trimmedSpaces
    guard !text.isEmpty else { return nil }
    let span = table.span(Column.yearOnYear.rawValue)
    let unit = book.indicatorTable.units[unitNumber]
    let units = plan.map { context.units[$0] } ?? .standard
    do throws(FigureError) {
      // Spreadsheets drop the plus of a number; under this heading a bare share is an increase.
      let isBare = text.first?.isNumber == true && (text.hasSuffix("%") || text.hasSuffix("％"))
      let written = try context.pointed(isBare ? "+" + text : text, plan)
      guard let change = try Change.parse(written, in: unit, units: units) else {
        throw .notANumber
      }
      do throws(UnitError) {
        // Whether a figure of the indicator can change like that.
        _ = try change.level(from: .one, in: unit)
        return PublishedChange(change: change, asWritten: text)
      } catch {
        context.report(error, at: span, into: &bag)
      }
    } catch {
      let remedy = error == .notANumber ? FigureError.changeRemedy : nil
      context.report(error, text, remedy: remedy, at: span, into: &bag)
    }
    return nil
  }
}
