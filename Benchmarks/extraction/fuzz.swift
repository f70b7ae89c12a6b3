// Reads random texts made of the words of plans, of stray marks and of bytes that are no text; see fuzz.sh.

struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

let pieces = """
  到 2030年 2026—2030年 1—8月 2月30日 今年 去年 上年 “十五五” 未来五年 五年来 截至 底 前 以来 比 较 同期 ， 。 ； ： 、 （ ） “ ” 《 》 # ## \
  建成 达到 提高到 增长 下降 收窄 同比 年均 分别 占 比重 占比 覆盖率 产值 总投资 绿道 公园 有限公司 项目 园区 该公司 全市 滨河市 新增 培育 \
  不少于 超过 近 约 以上 以内 左右 余 多 万 亿 千 百 亿元 % 个百分点 公里 个 家 项 人 倍 台阶 级 第 一 三 十 百分之 三分之一 成 \
  1 2.5 10 100 3,000 1.2.3 13.5 9999999999999999999999 －5 ５０ 1~2 从 由 增加到 居全省 最大 全国 首个 其中 其 为 的 和 及 等 力争 将 已 了 \
  PM2.5 5G Ah /年 元/吨 GWh billion yuan over percent \u{200B} \u{0} \u{202E} \u{FEFF} \u{FFFD} 達萬 \n \n\n ——
  """.split(separator: " ", omittingEmptySubsequences: false).map(String.init)

let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 0 : 1_000
var random = Seeded(state: arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1)
var (statements, drafts) = (0, 0)
for number in 0..<count {
  var bytes: [UInt8] = []
  for _ in 0..<Int.random(in: 1...40, using: &random) {
    if Int.random(in: 0..<60, using: &random) == 0 {
      bytes.append(UInt8.random(in: 0...255, using: &random))
    } else {
      bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
  }
  let source = SourceText(file: "fuzz.txt", bytes: bytes)
  let extraction = Extraction(
    of: source, published: number % 3 == 0 ? nil : Period("2026-02"),
    area: number % 5 == 0 ? nil : "滨河市")
  for statement in extraction.statements {
    let range = statement.bytes
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty)
    precondition(extraction.location(of: statement).line != nil)
  }
  statements += extraction.statements.count
  guard number % 20 == 0 else { continue }
  precondition(extraction.jsonLines.utf8.count >= extraction.statements.count)
  for draft in extraction.drafted(named: "fuzz").drafts {
    var sources = [SourceText(file: "fuzz.plan.json", text: draft.plan)]
    if let observations = draft.observations {
      sources.append(SourceText(file: "fuzz.observations.csv", text: observations))
    }
    precondition(PlanBook.load(sources: sources).diagnostics.isEmpty)
    drafts += 1
  }
}
print("\(count) texts: \(statements) numbers, \(drafts) drafts, each loads")
