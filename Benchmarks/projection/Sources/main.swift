import FoundationEssentials
import Glibc
import TargetKit

/// Projects a batch file, or times it: `projection SERIES [--questions FILE] [--last N] [--time]`, with
/// `--prior SHARE` for another growth held beforehand, `--percent` for shares, and `--model MODEL`.
func option(_ name: String) -> String? {
  guard let place = CommandLine.arguments.firstIndex(of: name),
    place + 1 < CommandLine.arguments.count
  else { return nil }
  return CommandLine.arguments[place + 1]
}

func printError(_ text: String) {
  try? Data((text + "\n").utf8).write(to: URL(fileURLWithPath: "/dev/stderr"))
}

do {
  guard CommandLine.arguments.count > 1 else {
    printError(
      "usage: projection SERIES [--questions FILE] [--horizon H] [--last N] [--prior SHARE] "
        + "[--percent] [--model MODEL] [--time]")
    throw CancellationError()
  }
  let series = try SourceText(contentsOf: CommandLine.arguments[1])
  let batch = try BatchProjection(
    horizon: option("--horizon").flatMap { Int($0) }, last: option("--last").flatMap { Int($0) },
    limits: CommandLine.arguments.contains("--percent") ? .percentage : nil,
    growthPrior: option("--prior").flatMap { Double($0) }.map { GrowthPrior(perYear: $0) },
    model: option("--model").flatMap { ForecastModel.named($0) } ?? .recommended)
  let result: BatchProjection.Result
  if CommandLine.arguments.contains("--time") {
    // Processor time: what other programs do meanwhile does not count.
    var best = Double.infinity
    var count = 0
    for _ in 0..<30 {
      let start = clock()
      let written = batch.forecasts(of: series).bytes
      best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
      if count == 0 { count = written.filter { $0 == 10 }.count - 1 }
    }
    print("\(count) forecasts, \(best) s of one core")
    print("six a series: \(Int(Double(count / 6) / best)) series a second")
    exit(0)
  } else if let questions = option("--questions") {
    result = batch.probabilities(for: try SourceText(contentsOf: questions), of: series)
  } else {
    result = batch.forecasts(of: series)
  }
  for diagnostic in result.diagnostics { printError(diagnostic.text(in: .english)) }
  try Data(result.bytes).write(to: URL(fileURLWithPath: option("--output") ?? "/dev/stdout"))
} catch {
  printError("\(error)")
  exit(2)
}
