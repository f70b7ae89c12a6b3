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
    let code = Command.run(
      Array(CommandLine.arguments.dropFirst()), in: .process, output: output, errors: errors)
    exit(code.rawValue)
  }
}
