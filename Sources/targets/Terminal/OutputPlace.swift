import TargetKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a call wants something written: standard output, or a file.
enum OutputPlace: Hashable, Sendable {
  case standardOutput
  case file(String)

  /// What an option was given; `-` and the names that systems have for it are standard output.
  init(_ path: String) {
    switch path {
    case "-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": self = .standardOutput
    default: self = .file(path)
    }
  }

  /// The file, if it is one.
  var path: String? {
    if case .file(let path) = self { return path }
    return nil
  }
}

extension Call {
  /// The file that `--output` names; `nil` for standard output.
  var outputFile: String? { arguments.last(.output).flatMap { OutputPlace($0).path } }

  /// Refuses outputs over an input or another output, or under a name by which the next run would read
  /// them as a part of a book.
  ///
  /// Every command that writes calls this once, after it has read and before it writes.
  ///
  /// - Parameters:
  ///   - outputs: Everything that is to be written.
  ///   - folder: The folder of a site that is to be written.
  ///   - books: The books that were read.
  ///   - inputs: Other files that were read.
  ///   - writesTargets: Whether the output is meant to be a part of a book: a file of targets.
  /// - Throws: What is wrong with them.
  func checkOutputs(
    _ outputs: [OutputPlace], site folder: String? = nil, reading books: [LoadedBook],
    and inputs: [String] = [], writesTargets: Bool = false
  ) throws(UsageError) {
    let inputs = Set((books.flatMap(\.paths) + inputs).map { FileIdentity($0) })
    var taken: Set<FileIdentity> = []
    if let identity = output.identity {
      if inputs.contains(identity) {
        throw UsageError(
          zh: "标准输出就是读取的文件之一", en: "standard output is one of the files that are read",
          remedy: LocalizedText(zh: "请输出到另一个文件", en: "send it to another file"))
      }
      taken.insert(identity)
    }
    if outputs.count(where: { $0 == .standardOutput }) > 1 {
      throw UsageError(
        zh: "标准输出只能写一份", en: "only one output can go to standard output",
        remedy: LocalizedText(zh: "其余的请写入文件", en: "write the others to files"))
    }
    for path in outputs.compactMap(\.path) {
      let identity = FileIdentity(path)
      if inputs.contains(identity) { throw overInput(path) }
      if !writesTargets, LoadedBook.wouldRead(path) { throw likeInput(path) }
      let isNew = identity.isDevice || taken.insert(identity).inserted
      guard isNew, !(folder.map { ReportSite.wouldWrite(path, toFolder: $0) } ?? false) else {
        throw UsageError(
          zh: "两份输出写到同一个文件 \(path.quoted())",
          en: "two outputs go to the same file \(path.quoted())",
          remedy: LocalizedText(zh: "请给出不同的文件名", en: "give them different names"))
      }
    }
  }

  private func overInput(_ path: String) -> UsageError {
    UsageError(
      zh: "输出文件 \(path.quoted()) 是读取的文件之一，未改动",
      en: "the output \(path.quoted()) is one of the files that are read; it stays as it is",
      remedy: LocalizedText(zh: "请换一个文件名", en: "choose another name"))
  }

  private func likeInput(_ path: String) -> UsageError {
    UsageError(
      zh: "输出文件 \(path.quoted()) 的名称会被当作台账读取",
      en: "the output \(path.quoted()) would be read as a part of a plan book",
      remedy: LocalizedText(
        zh: "名称不要以 plan.json、observations.csv、targets.csv、remarks.csv 结尾",
        en:
          "choose a name that does not end in plan.json, observations.csv, targets.csv or remarks.csv"
      ))
  }
}
