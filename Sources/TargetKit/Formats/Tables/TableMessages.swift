/// What is said of files that hold no table, and what to do with them.
enum TableMessages {
  /// A file that isn't a table.
  static func noTable(_ kind: FileKind, _ file: String) -> Diagnostic {
    switch kind {
    case .empty, .text:
      return WorkbookMessages.error(
        .emptyFile, file, LocalizedText(zh: "文件没有内容", en: "the file has no content"),
        LocalizedText(zh: "请检查是否选对了文件", en: "see whether it is the right file"))
    case .compound(.encrypted):
      return WorkbookMessages.error(
        .passwordProtected, file,
        LocalizedText(zh: "文件有密码保护", en: "the file is protected by a password"),
        LocalizedText(
          zh: "请用 Excel 或 WPS 打开，去掉密码后另存一份",
          en: "open it in Excel or WPS, remove the password and save a copy"))
    case .compound(.workbook):
      return notRead(
        file, zh: "旧的 Excel 格式（.xls）", en: "an old Excel file (.xls)", remedy: saveAsXLSX)
    case .compound(.other), .archive:
      return notRead(
        file, zh: "旧的 Office 文件", en: "an old Office file",
        remedy: LocalizedText(
          zh: "表格请另存为 .xlsx，文字请另存为 .docx 或 .txt",
          en: "save a table as .xlsx, a text as .docx or .txt"))
    case .pdf:
      return notRead(
        file, zh: "PDF", en: "a PDF",
        remedy: LocalizedText(
          zh: "请向来源索取表格文件，或把其中的表格复制到 Excel 或 WPS 另存为 .xlsx",
          en: "ask for the table as a file, or copy it into a spreadsheet and save it as .xlsx"))
    case .image:
      return notRead(
        file, zh: "图片", en: "a picture",
        remedy: LocalizedText(
          zh: "请把图中的数字录入 Excel 或 WPS，核对后存为 .xlsx",
          en: "type its figures into a spreadsheet, check them and save it as .xlsx"))
    case .html:
      return notRead(
        file, zh: "网页（HTML）", en: "a web page (HTML), whatever its name", remedy: saveAsXLSX)
    case .richText:
      return notRead(file, zh: "RTF 文档", en: "an RTF document", remedy: saveAsXLSX)
    case .xml: return notRead(file, zh: "XML 文件", en: "an XML file", remedy: saveAsXLSX)
    case .json:
      return notRead(
        file, zh: "JSON 文件", en: "a JSON file",
        remedy: LocalizedText(
          zh: "请从来源下载 CSV 或 Excel 格式", en: "get it as CSV or as a spreadsheet from its source"))
    case .foreign:
      return notRead(
        file, zh: "压缩文件或其他程序的文件", en: "an archive or a file of another program",
        remedy: LocalizedText(
          zh: "请解压，或另存为 .xlsx 或 CSV", en: "unpack it, or save it as .xlsx or CSV"))
    }
  }

  /// An archive that isn't a workbook.
  static func noTable(_ kind: OfficeKind, _ file: String) -> Diagnostic {
    switch kind {
    case .document, .openDocument:
      notRead(
        file, zh: "文字文档", en: "a text document",
        remedy: LocalizedText(
          zh: "请把其中的表格复制到 Excel 或 WPS，另存为 .xlsx",
          en: "copy its table into a spreadsheet and save it as .xlsx"))
    case .presentation:
      notRead(
        file, zh: "演示文稿", en: "a presentation",
        remedy: LocalizedText(
          zh: "请把其中的表格复制到 Excel 或 WPS，另存为 .xlsx",
          en: "copy its table into a spreadsheet and save it as .xlsx"))
    case .binaryWorkbook:
      notRead(
        file, zh: "Excel 二进制工作簿（.xlsb）", en: "a binary Excel workbook (.xlsb)",
        remedy: saveAsXLSX)
    case .appleDocument:
      notRead(
        file, zh: "苹果 iWork 文件（如 Numbers）", en: "a document of Apple's Numbers, Pages or Keynote",
        remedy: LocalizedText(
          zh: "请在 Numbers 中导出为 Excel", en: "export it to Excel in Numbers"))
    case .workbook, .openSpreadsheet, .other:
      notRead(
        file, zh: "压缩包", en: "an archive of other files",
        remedy: LocalizedText(zh: "请先解压", en: "unpack it first"))
    }
  }

  /// A file that words were to be read from.
  static func noDocument(_ file: String) -> Diagnostic {
    WorkbookMessages.error(
      .noTable, file,
      LocalizedText(zh: "这不是 .docx 文档", en: "this is no .docx document"),
      LocalizedText(
        zh: "请用 Word 或 WPS 另存为 .docx，或存为文本文件",
        en: "save it as .docx in Word or WPS, or as a text file"))
  }

  /// A workbook without a sheet of cells.
  static func noSheets(_ file: String) -> Diagnostic {
    WorkbookMessages.error(
      .sheetWithoutCells, file,
      LocalizedText(
        zh: "工作簿里没有含单元格的工作表", en: "the workbook has no sheet with cells"),
      LocalizedText(zh: "请把数据放进工作表", en: "put the figures into a sheet"))
  }

  private static let saveAsXLSX = LocalizedText(
    zh: "请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx",
    en: "open it in Excel, WPS or LibreOffice and save it as .xlsx")

  private static func notRead(
    _ file: String, zh: String, en: String, remedy: LocalizedText
  ) -> Diagnostic {
    WorkbookMessages.error(
      .noTable, file,
      LocalizedText(zh: "这是\(zh)，不能作为表格读取", en: "this is \(en), which cannot be read as a table"),
      remedy)
  }
}

extension Diagnostic.Code {
  /// A file is of a kind that tables aren't read from.
  public static let noTable = Self("no-table")
}
