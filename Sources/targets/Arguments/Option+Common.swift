import TargetKit

/// Options that several commands share.
extension Option {
  static let asOf = Option(
    "as-of", nil, .any("DATE"),
    LocalizedText(
      zh: "只用截至该日已发布的数据：2026、2026-Q3、2026-09 或 2026-09-30，取其最后一天；默认今天",
      en:
        "use only what was published by then: 2026, 2026-Q3, 2026-09 or 2026-09-30, each meaning its last day; today if not given"
    ))

  static let language = Option(
    "lang", nil, .one(of: Language.allCases.map(\.rawValue), "LANG"),
    LocalizedText(
      zh: "zh 或 en；默认取自 LC_ALL、LC_MESSAGES、LANG",
      en: "zh or en; taken from LC_ALL, LC_MESSAGES or LANG if not given"))

  static let width = Option(
    "width", nil, .any("N"),
    LocalizedText(
      zh: "每行的列数；默认为终端宽度，否则 80", en: "columns of a line; those of the terminal, else 80"))

  static let color = Option(
    "color", nil, .one(of: ColorChoice.allCases.map(\.rawValue), "WHEN"),
    LocalizedText(
      zh: "auto、always 或 never；auto 只在终端上用颜色，并遵从 NO_COLOR",
      en: "auto, always or never; auto colours on a terminal only and heeds NO_COLOR"))

  static let quiet = Option(
    "quiet", "q", .none,
    LocalizedText(
      zh: "只列出未通过的行与总计，不显示警告",
      en: "show only what fails and the summary, and no warnings"))

  static let allowOutside = Option(
    "allow-outside", nil, .none,
    LocalizedText(
      zh: "允许规划读取台账文件夹之外的数据文件；只用于可信的台账",
      en: "let plans name files outside the folders that are read; for books you trust"))

  static let help = Option(
    "help", "h", .none, LocalizedText(zh: "显示帮助", en: "show the help"))

  static let version = Option(
    "version", nil, .none, LocalizedText(zh: "显示版本", en: "show the version"))
}

/// When to use colour.
enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

extension Operand {
  static let paths = Operand(
    "PATH", .file, isRepeatable: true,
    LocalizedText(
      zh: "规划台账的文件夹或文件；默认为当前文件夹及其下的全部台账，含 .targetsignore 的子文件夹除外",
      en:
        "folders or files of plan books; if none is given, the books below this folder, except in folders that hold a file .targetsignore"
    ))
}
