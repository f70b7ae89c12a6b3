import TargetKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a command knows of the world besides its arguments.
struct Environment: Sendable {
  /// The environment variable of a name.
  var variable: @Sendable (String) -> String?
  /// The day it is; `nil` where the clock is beyond the calendar.
  var today: @Sendable () -> CalendarDate?
  /// The folder in which books are looked for where no path is given.
  var folder = "."
  /// Whether people read the output on a terminal.
  var isTerminal = false
  /// The columns of that terminal.
  var terminalWidth: Int?

  /// What holds for this process.
  static var process: Environment {
    Environment(
      variable: { name in getenv(name).map { String(cString: $0) } }, today: { currentDay() },
      isTerminal: isatty(STDOUT_FILENO) == 1, terminalWidth: columns(of: STDOUT_FILENO))
  }

  /// The language of the user's locale: Chinese where it says so, otherwise English.
  var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variable(name), !value.isEmpty else { continue }
      return value.lowercased().hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }

  /// Whether the output should be coloured unless the user says otherwise.
  var allowsColor: Bool {
    isTerminal && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  /// The columns of a line unless the user says otherwise.
  ///
  /// A terminal may be as narrow or wide as it likes; tables stay readable between 40 and 160.
  var width: Int {
    guard isTerminal else { return 80 }
    let stated = variable("COLUMNS").flatMap { Int($0) } ?? 0
    return min(max(terminalWidth ?? (stated > 0 ? stated : 80), 40), 160)
  }

  /// The calendar day in the local time zone.
  private static func currentDay() -> CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
