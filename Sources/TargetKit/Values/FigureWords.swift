/// The words that say what is meant by a number, in Chinese and in English.
///
/// The order matters: a longer word stands before the shorter one it begins with.
enum FigureWords {
  typealias Entry = (String, FigurePhrase.Wording)

  static let prefixes: [Entry] = [
    (">=", .bound(.atLeast)), ("≥", .bound(.atLeast)), ("≧", .bound(.atLeast)),
    ("<=", .bound(.atMost)), ("≤", .bound(.atMost)), ("≦", .bound(.atMost)),
    (">", .bound(.moreThan)), ("<", .bound(.lessThan)), ("==", .equal), ("=", .equal),
    ("~", .bound(.about)), ("≈", .bound(.about)),
    ("已经", .bare), ("已", .bare), ("仅有", .bare), ("只有", .bare), ("仅为", .bare), ("仅", .bare),
    ("共有", .bare), ("有", .bare), ("迈上", .reaching), ("跨上", .reaching),
    ("登上", .reaching),
    ("站上", .reaching), ("踏上", .reaching), ("跃上", .reaching), ("迈过", .reaching),
    ("大于等于", .bound(.atLeast)), ("大于或等于", .bound(.atLeast)),
    ("小于等于", .bound(.atMost)), ("小于或等于", .bound(.atMost)),
    ("不少于", .bound(.atLeast)), ("不低于", .bound(.atLeast)), ("不小于", .bound(.atLeast)),
    ("至少", .bound(.atLeast)), ("不超过", .bound(.atMost)), ("不高于", .bound(.atMost)),
    ("不大于", .bound(.atMost)), ("不多于", .bound(.atMost)), ("未超过", .bound(.atMost)),
    ("至多", .bound(.atMost)), ("最多", .bound(.atMost)), ("最高", .bound(.atMost)),
    ("超过", .bound(.moreThan)), ("超出", .bound(.moreThan)), ("突破", .bound(.moreThan)),
    ("高于", .bound(.moreThan)), ("大于", .bound(.moreThan)), ("多于", .bound(.moreThan)),
    ("不止", .bound(.moreThan)), ("超", .bound(.moreThan)), ("逾", .bound(.moreThan)),
    ("未达到", .bound(.lessThan)), ("未达", .bound(.lessThan)), ("不到", .bound(.lessThan)),
    ("不足", .bound(.lessThan)), ("低于", .bound(.lessThan)), ("小于", .bound(.lessThan)),
    ("少于", .bound(.lessThan)),
    ("接近", .bound(.nearly)), ("将近", .bound(.nearly)), ("近", .bound(.nearly)),
    ("大约", .bound(.about)), ("约为", .bound(.about)), ("约", .bound(.about)),
    ("达到了", .reaching), ("达到", .reaching), ("高达", .reaching), ("多达", .reaching),
    ("达", .reaching),
    ("提升至", .reaching), ("提升到", .reaching), ("提高至", .reaching), ("提高到", .reaching),
    ("增长至", .reaching), ("增长到", .reaching), ("增加至", .reaching), ("增加到", .reaching),
    ("上升至", .reaching), ("上升到", .reaching), ("扩大至", .reaching), ("扩大到", .reaching),
    ("降低至", .falling), ("降低到", .falling), ("下降至", .falling), ("下降到", .falling),
    ("减少至", .falling), ("减少到", .falling), ("缩短至", .falling), ("缩短到", .falling),
    ("压减至", .falling), ("压减到", .falling), ("降至", .falling), ("降到", .falling),
    ("控制在", .falling), ("控制到", .falling),
  ]

  static let suffixes: [Entry] = [
    ("及以上", .bound(.atLeast)), ("或以上", .bound(.atLeast)), ("以上", .bound(.atLeast)),
    ("之上", .bound(.moreThan)), ("及以下", .bound(.atMost)), ("或以下", .bound(.atMost)),
    ("以下", .bound(.atMost)), ("以内", .bound(.atMost)), ("之内", .bound(.atMost)),
    ("新台阶", .bare), ("台阶", .bare), ("大关", .bare), ("关口", .bare),
    ("左右", .bound(.about)), ("上下", .bound(.about)), ("+", .bound(.atLeast)),
  ]

  static let englishPrefixes: [Entry] = [
    ("greater than or equal to ", .bound(.atLeast)), ("less than or equal to ", .bound(.atMost)),
    ("no fewer than ", .bound(.atLeast)), ("not fewer than ", .bound(.atLeast)),
    ("no less than ", .bound(.atLeast)), ("not less than ", .bound(.atLeast)),
    ("at least ", .bound(.atLeast)),
    ("no more than ", .bound(.atMost)), ("not more than ", .bound(.atMost)),
    ("at most ", .bound(.atMost)), ("up to ", .bound(.atMost)),
    ("more than ", .bound(.moreThan)), ("greater than ", .bound(.moreThan)),
    ("in excess of ", .bound(.moreThan)), ("exceed ", .bound(.moreThan)),
    ("exceeds ", .bound(.moreThan)), ("over ", .bound(.moreThan)),
    ("above ", .bound(.moreThan)), ("exceeding ", .bound(.moreThan)),
    ("fewer than ", .bound(.lessThan)), ("less than ", .bound(.lessThan)),
    ("under ", .bound(.lessThan)), ("below ", .bound(.lessThan)),
    ("somewhat over ", .bound(.somewhatMore)), ("only ", .bare), ("just ", .bare),
    ("nearly ", .bound(.nearly)), ("almost ", .bound(.nearly)), ("close to ", .bound(.nearly)),
    ("about ", .bound(.about)), ("around ", .bound(.about)),
    ("approximately ", .bound(.about)), ("roughly ", .bound(.about)),
    ("reaching ", .reaching), ("reach ", .reaching), ("reached ", .reaching),
  ]

  static let englishSuffixes: [Entry] = [
    (" or more", .bound(.atLeast)), (" or above", .bound(.atLeast)),
    (" or less", .bound(.atMost)), (" or below", .bound(.atMost)), (" or fewer", .bound(.atMost)),
  ]

  /// No English word of the lists is longer.
  static let longestEnglish = 26

  /// The prefixes by their first byte, since most figures begin with none.
  private static let prefixesByByte: [[Entry]] = {
    var table = [[Entry]](repeating: [], count: 256)
    for entry in prefixes {
      if let byte = entry.0.utf8.first { table[Int(byte)].append(entry) }
    }
    return table
  }()

  private static let lastBytesOfSuffixes = Set(suffixes.compactMap { $0.0.utf8.last })

  /// What stands before the number, and the rest of the text.
  static func leading(_ text: Substring) -> (FigurePhrase.Wording, Substring)? {
    guard let first = text.utf8.first, first &- UInt8(ascii: "0") > 9 else { return nil }
    for (word, wording) in prefixesByByte[Int(first)] where text.utf8.starts(with: word.utf8) {
      return (wording, text.dropping(first: word.utf8.count))
    }
    guard first < 0x80 else { return nil }
    let lowered = text.prefix(longestEnglish).lowercased()
    for (word, wording) in englishPrefixes where lowered.utf8.starts(with: word.utf8) {
      return (wording, text.dropping(first: word.utf8.count))
    }
    return nil
  }

  /// What stands behind the number and its unit, and the rest of the text.
  static func trailing(_ text: Substring) -> (FigurePhrase.Wording, Substring)? {
    guard let last = text.utf8.last, last < 0x80 || lastBytesOfSuffixes.contains(last) else {
      return nil
    }
    for (word, wording) in suffixes
    where text.utf8.suffix(word.utf8.count).elementsEqual(word.utf8) {
      return (wording, text.dropping(last: word.utf8.count))
    }
    guard last < 0x80, text.utf8.contains(UInt8(ascii: " ")) else { return nil }
    let lowered = text.suffix(longestEnglish).lowercased()
    for (word, wording) in englishSuffixes where lowered.hasSuffix(word) {
      return (wording, text.dropping(last: word.utf8.count))
    }
    return nil
  }

  /// One meaning of several words about one number, which must agree: 达60亿元以上 is at least,
  /// 超过10家左右 is nothing.
  static func merged(
    _ wordings: [FigurePhrase.Wording]
  ) throws(FigureError) -> FigurePhrase.Wording {
    var result = FigurePhrase.Wording.bare
    for wording in wordings {
      switch (result, wording) {
      case (_, .bare): continue
      // 达到…左右, 控制在…以内: the other word says how the number is reached.
      case (.bare, _), (.reaching, .bound), (.falling, .bound): result = wording
      case (.bound, .reaching), (.bound, .falling): continue
      case (.bound(.atLeast), .bound(.moreThan)), (.bound(.moreThan), .bound(.atLeast)):
        result = .bound(.moreThan)
      case (.bound(.atMost), .bound(.lessThan)), (.bound(.lessThan), .bound(.atMost)):
        result = .bound(.lessThan)
      case (.bound(.moreThan), .bound(.somewhatMore)), (.bound(.somewhatMore), .bound(.moreThan)):
        result = .bound(.somewhatMore)
      case let (a, b) where a == b: continue
      default: throw .contradictoryBounds
      }
    }
    return result
  }

  /// Whether a text says that all of something is covered: 全部, 所有, 全员.
  static func isWhole(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first &- UInt8(ascii: "0") > 9, text.utf8.count <= 12 else {
      return false
    }
    return wholes.contains(String(text))
  }

  private static let wholes: Set<String> = [
    "全部", "所有", "全员", "全覆盖", "全部覆盖", "应建尽建", "全部合格", "all",
  ]
}

extension Substring {
  /// The text behind its first bytes, which must end where a character's bytes end.
  func dropping(first count: Int) -> Substring {
    self[utf8.index(startIndex, offsetBy: count)...]
  }

  /// The text before its last bytes, which must begin where a character's bytes begin.
  func dropping(last count: Int) -> Substring {
    self[..<utf8.index(endIndex, offsetBy: -count)]
  }
}
