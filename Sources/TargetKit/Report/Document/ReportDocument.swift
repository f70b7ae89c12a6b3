/// A report as its parts, before any format: built once from a review, then set down by writers.
///
/// Its texts are in Chinese and English, and ``languages`` says which of them are to be shown. A
/// writer takes texts by ``LocalizedText/shown(in:)``, which also writes out controls and marks that
/// turn the direction of text; what is special in its own format it escapes itself.
public struct ReportDocument: Sendable {
  /// The title.
  public var title: LocalizedText
  /// What stands below the title; `nil` for nothing.
  public var subtitle: LocalizedText?
  /// The languages to show, the leading one first; never empty.
  public var languages: [Language]
  /// The day as of which the report speaks.
  public var asOf: CalendarDate
  /// The sections, in order.
  public var sections: [Section]
  /// What the report rests on.
  public var footer: Footer

  /// A report.
  public init(
    title: LocalizedText, subtitle: LocalizedText? = nil, languages: [Language],
    asOf: CalendarDate, sections: [Section], footer: Footer
  ) {
    self.title = title
    self.subtitle = subtitle
    self.languages = languages.isEmpty ? [.chinese] : languages
    self.asOf = asOf
    self.sections = sections
    self.footer = footer
  }

  /// The language that leads.
  public var language: Language { languages.first ?? .chinese }

  /// A part of a report under a heading of its own.
  public struct Section: Sendable, Identifiable {
    /// A name for links, unique in the report: ASCII letters, digits and hyphens.
    public var id: String
    /// The heading.
    public var heading: LocalizedText
    /// What stands in it, in order.
    public var blocks: [Block]
    /// The parts it has itself; these have none.
    public var subsections: [Section]

    /// A section.
    public init(
      id: String, heading: LocalizedText, blocks: [Block], subsections: [Section] = []
    ) {
      self.id = id
      self.heading = heading
      self.blocks = blocks
      self.subsections = subsections
    }
  }

  /// One piece of a section.
  public enum Block: Sendable {
    /// The sentence that counts every target once.
    case summary(LocalizedText)
    /// How many targets stand in each class; the counts add up to all of them.
    case status([StatusCount])
    /// A paragraph of plain text.
    case paragraph(LocalizedText)
    /// Labels with their values.
    case facts([Fact])
    /// A table.
    case table(ReportTable)
    /// A chart, with the table that says the same.
    case chart(ReportChart)
    /// Notes, or a list of sources.
    case notes([Note])
  }

  /// How many targets stand in one class.
  public struct StatusCount: Sendable {
    /// A short stable name of the class: `behind`.
    public var id: String
    /// The class, as mark and word.
    public var sign: ReportSign
    /// How many there are.
    public var count: Int

    /// A count.
    public init(id: String, sign: ReportSign, count: Int) {
      self.id = id
      self.sign = sign
      self.count = count
    }
  }

  /// A label with its value.
  public struct Fact: Sendable {
    /// What the value is.
    public var label: LocalizedText
    /// The value.
    public var value: LocalizedText

    /// A fact.
    public init(_ label: LocalizedText, _ value: LocalizedText) {
      self.label = label
      self.value = value
    }
  }

  /// A note, or one entry of a list.
  public struct Note: Sendable {
    /// What the note belongs to, such as the name of an indicator, or by which cells of the kind
    /// ``ReportTable/Kind/reference`` refer to it; `nil` for the whole block.
    public var label: LocalizedText?
    /// The note.
    public var text: LocalizedText
    /// Where the document lies that it cites; shown as a link only if it is an address on the web.
    public var link: String?

    /// A note.
    public init(label: LocalizedText? = nil, _ text: LocalizedText, link: String? = nil) {
      self.label = label
      self.text = text
      self.link = link
    }
  }

  /// What a report rests on.
  public struct Footer: Sendable {
    /// The program and its version: `TargetKit 1.0.0`; `nil` to leave it out.
    public var generator: String?
    /// The files that were read, with their fingerprints.
    public var inputs: [Input]
    /// Further facts, such as the method.
    public var facts: [Fact]

    /// A file that was read.
    public struct Input: Hashable, Sendable {
      /// Its path, as it was given.
      public var file: String
      /// The SHA-256 digest of its bytes, in 64 hexadecimal digits.
      public var sha256: String

      /// A file that was read.
      public init(file: String, sha256: String) {
        self.file = file
        self.sha256 = sha256
      }
    }

    /// A footer.
    public init(generator: String? = nil, inputs: [Input] = [], facts: [Fact] = []) {
      self.generator = generator
      self.inputs = inputs
      self.facts = facts
    }
  }
}
