/// The characters of a text in the forms that the later stages read, each with its bytes.
///
/// Full-width letters and digits become plain, plain punctuation becomes the Chinese one it stands for,
/// and traditional characters of the field become simplified; characters nobody sees (zero-width,
/// direction marks, NUL) are passed over. Places always lead back to the bytes as they stand.
struct TextCharacters: Sendable {
  /// The characters, line breaks included as LF.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where the bytes of each character begin.
  private(set) var starts: [UInt32] = []
  /// How many bytes each character has.
  private(set) var lengths: [UInt8] = []

  /// Takes a text apart.
  ///
  /// - Parameter bytes: UTF-8; what is none becomes U+FFFD, one for each byte. At most 4 GiB.
  init(_ bytes: UnsafeRawBufferPointer) {
    scalars.reserveCapacity(bytes.count / 3 + 16)
    starts.reserveCapacity(bytes.count / 3 + 16)
    lengths.reserveCapacity(bytes.count / 3 + 16)
    var offset = bytes.starts(with: EncodingCheck.mark) ? EncodingCheck.mark.count : 0
    let end = min(bytes.count, Int(UInt32.max))
    while offset < end {
      let length = UTF8Validation.sequenceLength(in: bytes, at: offset, end: end)
      let scalar = length == 0 ? "\u{FFFD}" : Self.decode(bytes, offset, length)
      append(scalar, at: offset, max(length, 1))
      offset += max(length, 1)
    }
  }

  /// The bytes that a stretch of characters covers.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, range.upperBound <= scalars.count else { return 0..<0 }
    let last = range.upperBound - 1
    return Int(starts[first])..<Int(starts[last]) + Int(lengths[last])
  }

  private static func decode(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ length: Int
  ) -> Unicode.Scalar {
    var value = UInt32(bytes[offset])
    if length > 1 { value &= 0x7F >> UInt32(length) }
    for index in offset + 1..<max(offset + length, offset + 1) {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int, _ length: Int) {
    var form = scalar
    switch scalar.value {
    case 0x0A: break
    case 0x0D:
      // Of CR LF only the LF counts, a CR alone ends a line too.
      form = "\n"
    case 0x09, 0x0B, 0x0C, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: form = " "
    case 0x00...0x1F, 0x7F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFE00...0xFE0F:
      return
    case 0x20...0x7E: form = Self.punctuation[scalar] ?? scalar
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      form = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: form = Self.forms[scalar] ?? Self.simplified[scalar] ?? scalar
    }
    if form == "\n", scalars.last == "\n", let last = starts.last, Int(last) + 1 == offset,
      scalar == "\n", lastWasReturn
    {
      lastWasReturn = false
      return
    }
    lastWasReturn = scalar == "\r"
    scalars.append(form)
    starts.append(UInt32(truncatingIfNeeded: offset))
    lengths.append(UInt8(truncatingIfNeeded: length))
  }

  private var lastWasReturn = false

  private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
    "(": "（", ")": "）", ";": "；", ":": "：", "!": "！", "?": "？",
  ]

  private static let forms: [Unicode.Scalar: Unicode.Scalar] = [
    "％": "%", "．": ".", "～": "~", "〜": "~", "－": "-", "−": "-", "‐": "-", "‑": "-", "＋": "+",
    "／": "/", "＜": "<", "＞": ">", "＝": "=", "﹪": "%", "―": "—", "─": "—", "━": "—",
    "﹣": "-", "⁄": "/", "∕": "/", "﹐": "，", "︰": "：", "〇": "零",
    "「": "“", "」": "”", "『": "“", "』": "”", "｢": "“", "｣": "”", "＂": "”",
  ]

  /// The traditional characters of plans and figures.
  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = """
      萬万億亿達达與与個个產产業业縣县區区歲岁畝亩噸吨標标準准約约過过餘余點点總总額额內内於于從从\
      較较減减發发預预計计劃划爭争將将實实現现長长約约數数據据級级種种類类場场條条項项戶户間间顆颗\
      萬万處处輛辆臺台張张篇篇門门層层廣广國国際际經经濟济財财稅税貿贸進进創创術术認认證证設设資资\
      源源電电車车網网絡络園园衛卫藥药養养醫医療疗務务農农鄉乡鎮镇環环氣气質质優优綠绿節节碳碳態态\
      體体鐵铁機机構构勞劳動动職职學学員员團团隊队評评價价轉转換换續续繼继調调試试動动對对東东廳厅\
      關关執执應应當当還还為为無无時时間间開开閉闭問问題题報报記记者者導导訂订單单備备復复後后會会\
      義义務务兩两雙双滿满續续線线結结給给繳缴約约紀纪幣币幹干擴扩攬揽據据檢检測测際际階阶險险隨随\
      雲云靈灵響响須须領领顯显風风飛飞馬马騰腾驗验黨党齊齐歷历連连運运遠远選选邊边達达邁迈遞递適适\
      鋼钢鋁铝錢钱鏈链陽阳陸陆離离難难靜静頭头額额類类願愿營营爾尔獎奖獲获狀状異异療疗盡尽監监盤盘\
      確确礎础禮礼穩稳穫获積积競竞筆笔範范簡简糧粮緊紧緒绪緩缓編编縮缩織织義义聯联聲声職职脫脱舉举\
      萊莱蘇苏處处號号補补複复見见規规視视覺觉觀观訪访許许註注詢询話话該该詳详語语誤误說说課课請请\
      論论諮咨識识譯译議议護护讀读變变讓让負负貢贡貧贫責责貨货費费貸贷貼贴賀贺資资賓宾賞赏賣卖質质\
      賴赖購购贏赢趙赵趨趋跡迹踐践車车軌轨軍军軟软載载輔辅輕轻輸输轄辖轉转辦办農农邏逻郵邮鄭郑釋释
      """
    let scalars = Array(pairs.unicodeScalars)
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2)
    where scalars[index] != scalars[index + 1] { table[scalars[index]] = scalars[index + 1] }
    return table
  }()
}
