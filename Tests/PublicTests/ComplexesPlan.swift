import TargetKit

/// The plan for innovation complexes of Fixtures/chongqing, in code.
let complexes = Plan(
  "complexes", title: "重庆市产业创新综合体建设", area: "重庆市", horizon: "2024/2029"
) {
  Source("D001-01", title: "重庆市产业创新综合体建设方案", published: "2024-06-01")
  Indicator(
    "complexes", name: LocalizedText(zh: "产业创新综合体", en: "Innovation complexes"), unit: "个",
    measure: .stock, better: .more, baseline: StatedBaseline(0, at: "2023"))
  Milestone("2025", source: "D001-01") {
    Target("complexes", .atLeast(10), ambition: .binding)
    Outcome("model", "基本形成可复制的建设模式")
  }
  Milestone("2029") { Target("complexes", .atLeast(50), ambition: .stretch) }
}

/// The trade-in programme: what the subsidies moved.
let tradeIn = Plan("trade-in", title: "消费品以旧换新", area: "重庆市") {
  Indicator("funds-applied", name: "政策申报资金", unit: "亿元", measure: .flow, isTracked: true)
  Indicator("consumption", name: "重点商品消费", unit: "亿元", measure: .flow, isTracked: true)
  Lever(
    "trade-in", name: "以旧换新补贴的撬动作用", input: "funds-applied", stage: .applied,
    yields: [.output("consumption", includesInput: true)])
}
