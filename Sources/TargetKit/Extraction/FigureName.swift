/// What a figure counts, as the words around it say.
struct FigureName: Sendable {
  /// The characters of the name, which may stand apart: [第一产业][增加值].
  var pieces: [Range<Int>]
  /// Whether the name is complete, or only a quality (增速, 占比) of what was said before.
  var isPartial: Bool
  var link: FieldWords.Link?
  /// The verb that names the figure: 新增, 解决.
  var verb: Range<Int>?
  /// Whether it was taken from behind the figure.
  var isBehind: Bool
  /// 同比, 年均, 比上年.
  var qualifiers: [Range<Int>] = []
  var isYearly = false
}
