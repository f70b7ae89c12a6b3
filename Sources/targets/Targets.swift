import TargetKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Connects the command line to the process: arguments, environment, the two streams, exit status.
@main
struct Targets {
  static func main() {
    // A reader that has seen enough closes the pipe; that ends the writing, not the check.
    signal(SIGPIPE, SIG_IGN)
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let errors = OutputStream(descriptor: STDERR_FILENO)
    let arguments = Array(CommandLine.arguments.dropFirst())
    let code: ExitCode
    do throws(UsageError) {
      try checkArguments()
      code = Command.run(arguments, in: .process, output: output, errors: errors)
    } catch {
      errors.writeLine(error.text(in: Environment.process.language))
      errors.flush()
      code = .usage
    }
    exit(code.rawValue)
  }

  /// Throws at an argument that is no UTF-8: what would stand in its place is nothing anybody wrote.
  private static func checkArguments() throws(UsageError) {
    for number in 1..<max(Int(CommandLine.argc), 1) {
      guard let argument = CommandLine.unsafeArgv[number],
        String(validatingCString: argument) == nil
      else { continue }
      throw UsageError(
        zh: "第\(number)个参数 \(String(cString: argument).quoted()) 不是 UTF-8",
        en: "argument \(number), \(String(cString: argument).quoted()), is not UTF-8",
        remedy: LocalizedText(
          zh: "请用 UTF-8 的终端，或改写这个参数", en: "use a terminal with UTF-8, or write it anew"))
    }
  }
}
