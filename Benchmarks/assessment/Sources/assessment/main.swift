// How many published outcomes each method gives, through the interface that everybody calls.
//
//   swift run -c release --package-path Benchmarks/assessment assessment [FOLDER] [--misses] [--time]
//
// FOLDER holds files in the form of ../shared/vectors, which is read where none is named. With
// --misses every outcome that is not reproduced is named, with --time the methods are timed.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import TargetKit

let arguments = CommandLine.arguments.dropFirst()
let folder = arguments.first { !$0.hasPrefix("--") } ?? "../shared/vectors"
var found = 0
for file in OutcomeFile.all {
  let path = "\(folder)/\(file.name).json"
  guard let contents = FileManager.default.contents(atPath: path) else {
    print("\(file.method.id): skipped, \(path) is not there")
    continue
  }
  do {
    let count = try file.count(contents)
    let tally = count.tally
    found += 1
    let share = (1000 * Double(tally.reproduced) / Double(max(1, tally.total))).rounded() / 10
    let unread = count.unread == 0 ? "" : ", \(count.unread) more could not be read"
    print("\(file.method.id): \(tally.reproduced)/\(tally.total) (\(share) %)\(unread)")
    if arguments.contains("--misses") {
      for trial in count.trials where !trial.isReproduced { print("  \(trial.name)") }
    }
  } catch {
    print("\(file.method.id): \(path) could not be read: \(error)")
  }
}
if arguments.contains("--time") { printTimes() }
exit(found > 0 ? 0 : 2)
