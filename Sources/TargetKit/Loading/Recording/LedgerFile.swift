/// A file of observations or remarks that rows are added to, in the file's own encoding.
struct LedgerFile {
  let path: String
  /// The file as it was when it was read; `nil` if it was not there.
  let state: FileState?
  /// The text in UTF-8.
  let text: LedgerText
  /// The file as it is.
  private let file: SourceText
  private let encoding: TextEncoding
  private let layout: LedgerText.Layout

  /// Reads the file; one that is not there yet is empty.
  ///
  /// - Throws: What keeps it from being read.
  init(path: String, as layout: LedgerText.Layout) throws(RecordRefusal) {
    self.path = path
    self.layout = layout
    if FileState(ofFileAt: path) == nil {
      file = SourceText(file: path, bytes: [])
      state = nil
    } else {
      do throws(Diagnostic) {
        (file, state) = try SourceText.snapshot(of: path)
      } catch {
        throw RecordRefusal(error)
      }
    }
    let decoded = DecodedText(file)
    encoding = decoded.encoding
    text = try LedgerText(decoded.source, as: layout)
  }

  /// How often to start over when other programs keep changing the file.
  static let attempts = 100

  /// Puts the text with rows added to it in the place of the file, whose ``FileLock`` the caller holds.
  ///
  /// Rows that another program appends in that very moment are carried over.
  ///
  /// - Returns: Whether the file was still as it was read; if not, it is as the others left it.
  func replace(with extended: LedgerText.Extended) throws(RecordRefusal) -> Bool {
    guard case .replaced(var late) = try write(bytes(extended)) else { return false }
    for _ in 0..<Self.attempts where !late.isEmpty {
      let ledger = try LedgerFile(path: path, as: layout)
      if case .replaced(let later) = try ledger.write(ledger.bytes(carrying: late)) {
        late = later
      }
    }
    guard late.isEmpty else { throw RecordRefusal(.unsteadyFile(path)) }
    return true
  }

  private func write(
    _ bytes: ContiguousArray<UInt8>
  ) throws(RecordRefusal) -> AtomicFile.Replacement {
    do throws(Diagnostic) {
      return try AtomicFile.replace(whileLocked: path, as: state) { sink in
        bytes.withUnsafeBytes { sink.append($0) }
      }
    } catch {
      throw RecordRefusal(error)
    }
  }

  /// The bytes of the file with rows added to its text.
  private func bytes(_ extended: LedgerText.Extended) -> ContiguousArray<UInt8> {
    let count = text.source.count
    if extended.keepsBeginning {
      // What stands there stays to the byte.
      let addition = extended.source.string(count..<extended.source.count)
      return file.withBytes { ContiguousArray($0) } + encoding.bytes(of: addition)
    }
    let whole = encoding.bytes(of: extended.source.string(0..<extended.source.count))
    let hasMark = file.withBytes { $0.starts(with: encoding.mark) }
    return ContiguousArray(hasMark && encoding != .utf8 ? encoding.mark + whole : whole)
  }

  /// The bytes of the file with what another program appended to it behind them.
  private func bytes(carrying late: [UInt8]) -> ContiguousArray<UInt8> {
    var bytes = file.withBytes { ContiguousArray($0) }
    if let last = bytes.last, last != 0x0A, last != 0x0D { bytes.append(0x0A) }
    return bytes + late
  }
}

extension Diagnostic {
  /// A file that other programs never leave alone.
  static func unsteadyFile(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .lockedFile,
      LocalizedText(
        zh: "其他程序不断改写这个文件，无法安全写入",
        en: "other programs keep changing the file; it cannot be written safely"),
      remedy: LocalizedText(zh: "请先关闭它们", en: "close them first"), at: .init(file: file))
  }
}
