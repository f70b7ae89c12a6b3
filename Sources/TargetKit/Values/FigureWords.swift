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
    ("不少于", .bound(.atLeast)), ("不低于", .bound(.atLeast)), ("不小于", .bound(.atLeast)),
    ("至少", .bound(.atLeast)), ("不超过", .bound(.atMost)), ("不高于", .bound(.atMost)),
    ("不大于", .bound(.atMost)), ("不多于", .bound(.atMost)), ("控制在", .reaching),
    ("至多", .bound(.atMost)), ("最多", .bound(.atMost)), ("最高", .bound(.atMost)),
    ("超过", .bound(.moreThan)), ("突破", .bound(.moreThan)), ("高于", .bound(.moreThan)),
    ("大于", .bound(.moreThan)), ("多于", .bound(.moreThan)), ("超", .bound(.moreThan)),
    ("逾", .bound(.moreThan)),
    ("不到", .bound(.lessThan)), ("不足", .bound(.lessThan)), ("低于", .bound(.lessThan)),
    ("小于", .bound(.lessThan)), ("少于", .bound(.lessThan)),
    ("接近", .bound(.nearly)), ("将近", .bound(.nearly)), ("近", .bound(.nearly)),
    ("大约", .bound(.about)), ("约", .bound(.about)),
    ("达到了", .reaching), ("达到", .reaching), ("高达", .reaching), ("达", .reaching),
  ]

  static let suffixes: [Entry] = [
    ("及以上", .bound(.atLeast)), ("或以上", .bound(.atLeast)), ("以上", .bound(.atLeast)),
    ("之上", .bound(.moreThan)), ("及以下", .bound(.atMost)), ("以下", .bound(.atMost)),
    ("以内", .bound(.atMost)), ("之内", .bound(.atMost)),
    ("左右", .bound(.about)), ("上下", .bound(.about)), ("+", .bound(.atLeast)),
  ]

  static let englishPrefixes: [Entry] = [
    ("no fewer than ", .bound(.atLeast)), ("not fewer than ", .bound(.atLeast)),
    ("no less than ", .bound(.atLeast)), ("not less than ", .bound(.atLeast)),
    ("at least ", .bound(.atLeast)),
    ("no more than ", .bound(.atMost)), ("not more than ", .bound(.atMost)),
    ("at most ", .bound(.atMost)), ("up to ", .bound(.atMost)),
    ("more than ", .bound(.moreThan)), ("over ", .bound(.moreThan)),
    ("above ", .bound(.moreThan)), ("exceeding ", .bound(.moreThan)),
    ("fewer than ", .bound(.lessThan)), ("less than ", .bound(.lessThan)),
    ("under ", .bound(.lessThan)), ("below ", .bound(.lessThan)),
    ("nearly ", .bound(.nearly)), ("almost ", .bound(.nearly)), ("close to ", .bound(.nearly)),
    ("about ", .bound(.about)), ("around ", .bound(.about)),
    ("approximately ", .bound(.about)), ("roughly ", .bound(.about)),
    ("reaching ", .reaching), ("reach ", .reaching),
  ]

  static let englishSuffixes: [Entry] = [
    (" or more", .bound(.atLeast)), (" or above", .bound(.atLeast)),
    (" or less", .bound(.atMost)), (" or below", .bound(.atMost)), (" or fewer", .bound(.atMost)),
  ]

  /// No English word of the lists is longer.
  static let longestEnglish = 16
}
