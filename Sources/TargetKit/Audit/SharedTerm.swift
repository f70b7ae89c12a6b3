extension LocalizedText {
  /// Whether two Chinese names have a stretch of letters in common, other than the words every
  /// indicator has: 磷石膏 of 堆积磷石膏体积 and 磷石膏年产生量.
  func sharesTerm(with other: LocalizedText, of length: Int) -> Bool {
    guard let own = exact(in: .chinese), let theirs = other.exact(in: .chinese) else {
      return false
    }
    let letters = Array(own)
    guard letters.count >= length else { return false }
    let common: Set<Character> = ["年", "产", "能", "量", "值", "规", "模", "总", "数", "新", "增"]
    return (0...(letters.count - length)).contains { start in
      let term = letters[start..<start + length]
      return !term.contains(where: common.contains) && theirs.contains(String(term))
    }
  }
}
