extension PlanSchema {
  /// The schema in a language: the same keys, and what they mean in that language.
  public static func text(in language: Language) -> String {
    guard language == .chinese else { return text }
    let start = "\"description\": \""
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !result.isEmpty { result += "\n" }
      guard let place = line.firstRange(of: start), let end = line.lastIndex(of: "\""),
        place.upperBound < end, let chinese = chinese[String(line[place.upperBound..<end])]
      else {
        result += line
        continue
      }
      result += line[..<place.upperBound] + chinese + line[end...]
    }
    return result
  }

  /// What descriptions are in Chinese.
  static let chinese: [String: String] = {
    let lines = descriptions.split(separator: "\n").map(String.init)
    var table: [String: String] = [:]
    for place in stride(from: 0, to: lines.count - 1, by: 2) {
      table[lines[place]] = lines[place + 1]
    }
    return table
  }()

  /// Each description, and the same in Chinese in the line after it.
  private static let descriptions = """
    A change of a promise that is recorded with its date and reason: of an indicator's targets, of one of its figures, of an outcome or of an event; of the plan itself where none is named and only its id or title was revised.
    一项承诺的变动，记明日期与理由：指标的目标、指标的数据、定性目标或事件；都没有写而只改名称或标题的，是规划本身。
    A dated statement about a target without a number, with its evidence.
    关于定性目标的一条有日期、有依据的认定。
    A day, a month, a quarter, a half, a year, or a range; a range without an end is open.
    一天、一月、一季度、半年、一年或一段时间；没有终点的时间段是未结束的。
    A document.
    一份文件。
    A figure as published, in its unit; words such as over, about and nearly are kept.
    公布的数据，带单位；超过、左右、近等词照原样保留。
    A figure, or with a sign a change from the latest one, by the indicator's id, @ and a period.
    数据；带正负号的是比最近一期的变化。写法：指标代号@时期。
    A multiple of a known unit, or a thing that is counted.
    已知单位的倍数，或一种计数单位。
    A name, or its names in both languages and the area it is part of.
    名称，或两种语言的名称及其所属的上级地区。
    A number as the plan words it, or one or more of what a promise has.
    规划原文的数值，或承诺的一个或几个方面。
    A number asked for, with what there is to know about it.
    所要求的数值，以及与之有关的说明。
    A number that the policy sets and nobody measures.
    政策规定的数，不需要监测。
    A phase of a project: announced (提出), signed (签约), started (开工), building (在建), trial (试生产), in-operation (投产), at-capacity (达产), accepted (验收).
    项目所处阶段：announced（提出）、signed（签约）、started（开工）、building（在建）、trial（试生产）、in-operation（投产）、at-capacity（达产）、accepted（验收）。
    A phrase that names several targets at once.
    一句话里同时提到几个目标的提法。
    A project that is to bring about part of a target.
    支撑目标的一个项目。
    A shortfall that is accepted until a date, and counts again the day after.
    在某日之前允许的差距，次日起重新计算。
    A target without a number: its text, or an object with more about it.
    没有数值的目标：一段文字，或带更多说明的对象。
    A text, or the same in both languages.
    文字，或两种语言的文字。
    A tie between figures: statements, readings, figures that are distinct, wordings, or a goal.
    数据之间的勾稽关系：算式、读法、应区分的数据、前后表述或目标。
    After how many months without a newer figure the latest one is stale.
    多少个月没有新数据就算数据未及时更新。
    Amounts only add up, so that a part that suffices decides early; counted things do anyway.
    数量只增不减，已有部分足够即可提前判定；计数的事物本来如此。
    An amount that has been announced.
    已经宣布的数额。
    An indicator or parameter, of this plan or another, for an area if need be; or a target or what a project brings.
    本规划或其他规划的指标或参数，必要时写明地区；或一项目标，或一个项目的贡献。
    An output by its amount, or a published ratio of it to the input.
    产出：一个数额，或公布的产出与投入之比。
    Areas that add nothing from their latest figures on, and whose projects do not come.
    自最近数据起不再增加、其项目也不实现的地区。
    Assumptions that are made together; nothing of it is ever written as a figure.
    一组共同成立的假设；其中的数不会当作数据写入。
    CSV files of observations.
    监测值的 CSV 文件。
    CSV files of remarks.
    情况说明的 CSV 文件。
    CSV files of targets.
    目标值的 CSV 文件。
    Changes of promises, each with its date and reason, so that they are no silent ones.
    承诺的变动，每条都写明日期与理由，改动因此看得见。
    Data files of the plan, where their names do not tell; paths begin at the plan's folder.
    规划的数据文件（文件名看不出归属时）；路径从规划文件所在文件夹算起。
    Dated statements about targets without a number.
    关于定性目标的有日期的认定。
    Entries that a document lists, for count(…).
    文件列举的条目，供 count(…) 计数。
    Figures are kept without any target.
    只记录数据，没有目标。
    Figures that look alike and must not be merged.
    看起来相似、但不可合并的数据。
    How a figure for a part of the year is held against a goal for the whole; not at all if left out.
    年内部分时期的数据怎样对照全年目标；不写则不折算。
    How far 'about 120' reaches to both sides, as a share of the figure.
    “120左右”上下可差多少，以占该数的比例表示。
    How far below 'nearly 300' may lie, as a share of the figure.
    “近300”可低多少，以占该数的比例表示。
    How far the money has come: planned (计划), applied (申报), approved (核定), paid (兑付). Figures of different stages are different figures.
    资金到了哪一步：planned（计划）、applied（申报）、approved（核定）、paid（兑付）。不同阶段的数是不同的数。
    How firmly it is promised: binding (约束性), expected (预期性), stretch (力争).
    承诺的力度：binding（约束性）、expected（预期性）、stretch（力争）。
    How likely it is to deliver, such as 60%; that of its stage if left out.
    实现的可能性，例如 60%；不写则取所处阶段的可能性。
    How likely projects of a stage are to deliver, unless they say otherwise. There is no default.
    各阶段项目实现的可能性，项目另有说明的除外；没有默认值。
    How much later projects deliver, by their ids.
    推迟的项目还能实现多少，按项目代号。
    How the text is read.
    文字怎样理解。
    In Chinese.
    中文。
    In English.
    英文。
    It is accepted until the last day of this period.
    到这一时期的最后一天为止予以认可。
    Names, numbers with units, + - × ÷, brackets and comparisons; a minus or slash that computes has blanks around it.
    名称、带单位的数、+ - × ÷、括号和比较；用作运算的减号和斜线两边留空格。
    Numbers that the policy sets and nobody measures, by id.
    政策规定、无需监测的数，按代号。
    One policy plan: what it counts, and what it promises by when. Comments and trailing commas are allowed.
    一个政策规划：统计什么，承诺何时达到多少。可以写注释，末尾可以有逗号。
    One thing as it was worded in several places.
    同一件事在几处的表述。
    One way to read a text.
    文字的一种读法。
    One wording of something.
    一种表述。
    Phrases that name several targets at once.
    同时提到几个目标的提法。
    Something that happens once.
    只发生一次的事。
    Something that nobody has published.
    没有人公布过的数。
    Statements of the documents that are nothing to track.
    文件中无需跟踪的内容。
    Statements that are nothing to track, and why.
    无需跟踪的条目及原因。
    The area it is part of; the targets of the parts are held against that of the whole.
    所属的上级地区；各组成部分的目标与整体目标对照。
    The area the plan is for; indicators and targets speak of it unless they say otherwise.
    规划所在的地区；指标与目标没有另写的，都指这一地区。
    The condition that must come about first, where the plan states one instead of a date.
    必须先具备的条件；规划写的是条件而不是日期时用。
    The date the statement speaks of.
    认定所说的日期。
    The days on which it is to hold, where it is an obligation for a time.
    应当保持的时间段，有时限的义务用。
    The documents that targets and figures are taken from, by the ids they are cited by.
    目标与数据所出自的文件，按引用时用的代号。
    The due date of the promise, before or after; all of them if left out.
    承诺的期限（变动前或变动后）；不写则指全部期限。
    The figure in it.
    其中的数。
    The figure that came out.
    产出的数。
    The figure that goes in, or one for each stage of the money.
    投入的数，或资金每一阶段各一个。
    The figure that progress is counted from.
    完成进度由此算起的数。
    The goal that this is one wording of, where the same goal was worded several times.
    同一目标有几种表述时，它们共同的目标名。
    The part of the indicator that it is for: a value for each dimension; the whole if left out.
    目标所指的部分：每个维度一个取值；省略时为合计。
    The period whose figure it explains; shown from its end on.
    所说明的时期；自该时期结束起显示。
    The area it speaks of; the indicator's own if left out.
    所说明的地区；省略时为指标本身的地区。
    The goal, such as target:output@2025.
    目标，例如 target:output@2025。
    The group it belongs to, by its id under groups.
    所属分组，写 groups 中的代号。
    The growth a year from the latest figure on, by the indicator's id.
    自最近数据起每年的增速，按指标代号。
    The headings by which such a table is recognised.
    据以认出这种表格的列名。
    The headings that group the indicators, by the ids that indicators name, in the order of the tables.
    给指标分组的标题，按指标引用的代号，次序与表中一致。
    The id of a document declared under sources.
    sources 中声明的文件代号。
    The id of an event.
    事件的代号。
    The id of an indicator of the plan.
    本规划指标的代号。
    The id of an outcome.
    定性目标的代号。
    The id of the outcome.
    该定性目标的代号。
    The ids of the indicators whose targets it names.
    所提到目标的指标代号。
    The indicator of the same plan that the target is held against: 高于GDP增速.
    同一规划中用来对照的指标：高于GDP增速。
    The indicator of which this one counts a part.
    它是哪个指标的其中数。
    The input that has been announced, with its stage where that is known.
    已宣布的投入，知道阶段的写明阶段。
    The level that this flow adds to: new teams to the teams in total.
    这一增量累加到哪个总量：新增团队累加到团队总数。
    The month it begins in.
    从哪个月开始。
    The multiple of the input that was published, where no amount was.
    没有公布数额时，公布的与投入的倍数。
    The name people read.
    人们读到的名称。
    The names of areas in both languages, and the larger area each is part of, by the name that the files use.
    地区的两种语言名称及所属上级地区，按文件中使用的名称。
    The number as the plan words it.
    规划原文的数值。
    The number asked for, by the indicator's id; a list where several areas have their own.
    所要求的数值，按指标代号；几个地区各有目标的写成数组。
    The number, with its bound and unit.
    数值，带界限词和单位。
    The period of a figure that was corrected or withdrawn.
    被更正或撤回的数据所属的时期。
    The period the figure speaks of.
    数据所属的时期。
    The plan whose promise it was, where that is another one; this one if left out.
    承诺所在的规划；不写则为本规划。
    The plan's id, unique within the book.
    规划代号，在台账内唯一。
    The projects that are to bring targets about, by id.
    支撑目标的项目，按代号。
    The promise was dropped; there is no now.
    承诺已取消；不再写 now。
    The share of the output that would have come about without the input: one share, or from one to another.
    没有投入也会发生的那部分产出：一个比例，或从多少到多少。
    The statements it rests on, as named in the plan's own records.
    所依据的条目，按规划自己的记录命名。
    The title of the document.
    文件的标题。
    The unit as a multiple of a known one.
    以已知单位的倍数表示的单位。
    The unit counts things of its own kind, comparable with no other unit.
    这一单位是自成一类的计数单位，不与其他单位比较。
    The unit figures are held in; figures in other units of the same kind are converted exactly.
    数据所用的单位；同类的其他单位会精确换算。
    The unit it would be in.
    应有的单位。
    The values, by the ids that files use, with their names; or a list of ids.
    各取值的名称，按数据文件所用的代号；或代号的列表。
    The ways to read the text, and what follows from each.
    文字的几种读法，以及各自的结果。
    The weight in a composite score.
    在综合得分中的权重。
    The words it rests on.
    所依据的原文。
    The words.
    原文。
    The year of accounts that 2019/20 means: the month it begins in; and by which of its two years FY2019 is called.
    2019/20 这样的财政年度：从哪个月开始；FY2019 按两年中的哪一年命名。
    The years that count, where they are not those it is due in: 2026/2030 for a total or an average of five years.
    应当计算的年份（与期限不同时）：五年合计或五年平均写 2026/2030。
    The years the plan covers.
    规划期。
    Ties between figures that targets audit checks, by id.
    数据之间的勾稽关系，由 targets audit 核对，按代号。
    Units that are not among the known ones, by their symbols.
    未收录的单位，按单位名称。
    What a column holds, by its heading: indicator, period, value, area …; - leaves it out.
    各列的含义，按列名：indicator、period、value、area……；- 表示不读。
    What a reader should know about it.
    读者应当知道的说明。
    What approximate words are worth, as shares.
    约数词的幅度，以比例表示。
    What comes out of this output in its turn.
    这一产出又带来什么。
    What comes out, each of another kind of money or activity.
    产出，每一项是另一种资金或活动。
    What figures are broken down by beside areas, by the headings of their columns: sex, age.
    除地区外数据按什么分组，按列名：性别、年龄。
    What figures are broken down by; without a value a figure speaks of all of them.
    数据按什么分组；不写取值的数据为合计。
    What files call all values together.
    数据文件中合计的写法。
    What follows.
    结果。
    What happens once, by id: a project's phase, an agreement, an opening.
    只发生一次的事，按代号：项目的阶段、签约、启用。
    What is asked for, as the document words it: a level, a number or so, an average growth, a total, a change, a limit to hold, a relation to another series. A number alone needs the indicator's better or baseline.
    文件原文的要求：水平、左右、年均增长、累计、变化、保持、与其他指标比较。只有一个数时，要有指标的 better 或基期值。
    What is assumed about an output.
    关于产出的假设。
    What is counted, by id.
    统计什么，按代号。
    What is counted, in which unit, and how figures of it behave.
    统计什么、用什么单位、数据有什么特点。
    What is done next.
    下一步采取的措施。
    What is due by a date. Area, owner, source and ambition hold for all of it unless a target says otherwise.
    某一期限的目标。地区、责任单位、来源、属性对其中全部目标有效，目标另写的除外。
    What is promised without a number, by id.
    没有数值的承诺，按代号。
    What is promised, date by date.
    承诺，按期限排列。
    What is recorded where a reduction or a growth is asked for: the levels reached, the change since the baseline, or the change of each year; levels if left out.
    要求降低或增长时记录的是什么：达到的水平、比基期的累计变化，还是各年的变化；不写则为水平。
    What is to be the case, in Chinese.
    应达到的状态（中文）。
    What is to be the case, in English.
    应达到的状态（英文）。
    What it brings, by the indicator's id.
    它带来什么，按指标代号。
    What it is instead; the same keys as was.
    改成了什么；键与 was 相同。
    What it was.
    原来是什么。
    What more goes into levers, by the lever's id, @ and a period; it brings what the lever has brought so far.
    追加多少投入，写法：撬动关系代号@时期；按至今的倍数带来产出。
    What must be true, or what is computed where nothing is compared.
    应当成立的式子；没有比较时是要计算的式子。
    What parts the whole of a number from its fraction, in the plan and in its data files: 1,234.5 or 1.234,5.
    小数点用什么符号，对规划和数据文件都有效：1,234.5 或 1.234,5。
    What the assumption rests on.
    假设的依据。
    What the columns hold of tables that figures are imported from, so that it need be said once.
    导入数据的表格各列的含义，写一次即可。
    What the columns of tables with these headings hold.
    列名为这些的表格，各列的含义。
    What the computation needs and nobody has published, by name.
    计算需要、而没有人公布的数，按名称。
    What the figures speak of: a city, a district, a company.
    数据所说的对象：城市、区县或企业。
    What the goal is compared with.
    目标与什么对照。
    What the input was spent on, altogether: households, transactions, cases.
    投入一共用于多少：户、笔、例。
    What the ratio measures.
    这一比值说的是什么。
    What the responsible units say of it, for reports.
    责任单位对指标情况的说明，供报告使用。
    What the wording is taken to mean, where it states no number: 百亿级 as >= 100亿元.
    没有写明数值的表述应理解为什么：百亿级即 >= 100亿元。
    What ties inputs to outputs, by id: subsidies and the consumption they moved.
    投入与产出的联系，按代号：补贴与它带动的消费。
    What ties money that goes in to what comes out, possibly as a chain.
    投入的资金与产出的联系，可以是一条链。
    What-if scenarios, by id.
    情景试算，按代号。
    When it happened; left out while nobody has reported it.
    何时发生；没有报道过就不写。
    When it is due: by the end of this period; or a horizon counted from the source's publication, such as 未来五年.
    期限：到这一时期结束为止；或从来源发布之日起算，例如 未来五年。
    When it is to deliver.
    预计何时实现。
    When it is to happen.
    计划何时发生。
    When it was decided.
    何时决定。
    When it was published, as precisely as known; figures taken from it count as known from then on.
    何时发布，知道多细就写多细；出自它的数据从那时起算作已知。
    When it was published; that of its source if left out.
    何时发布；不写则取来源的日期。
    When this was published; that of its source if left out.
    本条何时发布；不写则取来源的日期。
    Where it can be read.
    在哪里可以读到。
    Where it stands: headline, text, another document.
    出现的位置：标题、正文、另一份文件。
    Where this schema lies, for editors.
    本模式文件的位置，供编辑器使用。
    Whether FY2019 is the one that starts or the one that ends in 2019.
    FY2019 指 2019 年开始的年度，还是 2019 年结束的年度。
    Whether the outcome is said to be reached.
    是否认定已经达到。
    Whether the output holds the input, as consumption holds the subsidy spent on it.
    产出是否包含投入，例如消费额含补贴本身。
    Which way a projection holds it to go before figures are seen: rising, falling or none; the way that better states if left out.
    预测在见到数据之前认为它会怎样：rising（上升）、falling（下降）或 none（不预设）；不写则按 better。
    Which way is better; nothing is assumed where it is left out.
    哪个方向更好；不写则不作任何假定。
    Who says so.
    由谁填报。
    Whether the values are apart and together make up the total, as they do if left out.
    各取值是否互不重叠、相加得合计；省略时为是。
    Who accepted it.
    由谁认可。
    Who answers for it.
    责任单位。
    Why an indicator stands where it does in a period, and what is done next; at least one of the two.
    某一时期指标情况的原因和下一步措施，至少写一项。
    Why it is accepted.
    为何认可。
    Why the figures are distinct.
    这些数据为何不同。
    Why the indicator stands where it does.
    指标为何处于目前状况。
    Why there is nothing to track.
    为何无需跟踪。
    Why.
    理由。
    current: levels are nominal and published growth rates real, so that only the rates measure growth (现价); constant: both agree (不变价).
    current：水平为现价、公布的增速为实际增速，只用增速衡量增长；constant：两者一致（不变价）。
    stock: a level at a date (时点); flow: an amount over a period (时期); rate: a share, an intensity or a price (比率); growth: a growth rate, which may be negative (增速).
    stock：时点数；flow：时期数；rate：比率、强度或价格；growth：增速，可以为负。
    """
}
