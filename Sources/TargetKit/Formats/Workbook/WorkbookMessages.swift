/// What is said of files that people take for tables.
enum WorkbookMessages {
  /// A sheet without cells, such as one that is a chart.
  static func noCells(_ sheet: String, in file: String) -> Diagnostic {
    Diagnostic(
      .note, .sheetWithoutCells,
      LocalizedText(
        zh: "工作表 \(sheet.quoted()) 是图表等，没有单元格，未读取",
        en: "the sheet \(sheet.quoted()) is a chart or the like and has no cells; it was left out"),
      at: SourceLocation(file: file))
  }

  /// A document that cannot be read.
  static func unreadable(_ failure: OfficeArchive.Failure, _ file: String) -> Diagnostic {
    switch failure {
    case .archive(let failure): unreadable(failure, file)
    case .malformed(let part), .missing(let part): damaged(part: part, file)
    case .tooLarge: tooLarge(file)
    }
  }

  private static func unreadable(_ failure: ZipReader.Failure, _ file: String) -> Diagnostic {
    switch failure {
    case .truncated:
      error(
        .damagedFile, file,
        LocalizedText(
          zh: "文件不完整：压缩包的末尾缺失", en: "the file is incomplete: the end of the archive is missing"),
        LocalizedText(zh: "请重新复制或下载", en: "copy or download it again"))
    case .damaged(let part): damaged(part: part, file)
    case .encrypted(let part):
      error(
        .passwordProtected, file,
        LocalizedText(
          zh: "文件有密码保护（\(part.quoted())）",
          en: "the file is protected by a password (\(part.quoted()))"),
        LocalizedText(
          zh: "请打开后去掉密码，另存一份", en: "open it, remove the password and save a copy"))
    case .unknownMethod(let part):
      error(
        .damagedFile, file,
        LocalizedText(
          zh: "\(part.quoted()) 的压缩方式无法读取",
          en: "\(part.quoted()) is compressed in a way that cannot be read"),
        saveAgain)
    case .tooLarge: tooLarge(file)
    }
  }

  private static func damaged(part: String?, _ file: String) -> Diagnostic {
    let place = part.map { $0.quoted() } ?? ""
    return error(
      .damagedFile, file,
      LocalizedText(
        zh: part == nil ? "文件已损坏：压缩包的目录有误" : "文件已损坏：\(place) 无法读取",
        en: part == nil
          ? "the file is damaged: the directory of the archive is wrong"
          : "the file is damaged: \(place) cannot be read"),
      saveAgain)
  }

  private static func tooLarge(_ file: String) -> Diagnostic {
    error(
      .fileTooLarge, file,
      LocalizedText(
        zh: "文件解压后过大，未读取", en: "the file would become too large when unpacked; it was not read"),
      LocalizedText(
        zh: "若是真实表格，请拆分为较小的文件，或另存为 CSV",
        en: "if it is a real table, split it into smaller files, or save it as CSV"))
  }

  private static let saveAgain = LocalizedText(
    zh: "请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx",
    en: "open it in Excel, WPS or LibreOffice and save it as .xlsx again")

  static func error(
    _ code: Diagnostic.Code, _ file: String, _ message: LocalizedText, _ remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(.error, code, message, remedy: remedy, at: SourceLocation(file: file))
  }
}

extension Diagnostic.Code {
  /// A sheet of a workbook has no cells.
  public static let sheetWithoutCells = Self("sheet-without-cells")
  /// A file is cut off, or contradicts itself.
  public static let damagedFile = Self("damaged-file")
  /// A file needs a password.
  public static let passwordProtected = Self("password-protected")
}
