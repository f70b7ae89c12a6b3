import Foundation
import Testing

@testable import TargetKit

@Suite("Files")
struct FilesTests {
  /// A folder that is gone after the closure.
  static func withFolder(_ body: (String) throws -> Void) throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/targets-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  static func contents(_ path: String) throws -> String {
    let source = try SourceText(contentsOf: path)
    return source.string(0..<source.count)
  }

  @Test("are mapped, or refused with a reason")
  func mapping() throws {
    try Self.withFolder { folder in
      try AtomicFile.write("重庆".utf8, to: folder + "/a")
      try AtomicFile.write([], to: folder + "/empty")
      #expect(try Self.contents(folder + "/a") == "重庆")
      #expect(try Self.contents(folder + "/empty") == "")
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      let reasons = [
        (folder, "this is a folder, not a file"), (folder + "/none", "there is no such file"),
        (folder + "/pipe", "this is a pipe or a device, not a file"),
        (folder + "/a/b", "there is no such file"),
      ]
      for (path, reason) in reasons {
        let diagnostic = #expect(throws: Diagnostic.self) {
          try SourceText(contentsOf: path, as: "n")
        }
        #expect(diagnostic?.message[.english] == reason && diagnostic?.location.file == "n")
      }
    }
  }

  @Test("are replaced as a whole, with their permissions, and through links")
  func atomic() throws {
    try Self.withFolder { folder in
      let path = folder + "/a.csv"
      try AtomicFile.write("one".utf8, to: path)
      #expect(chmod(path, 0o640) == 0)
      #expect(symlink(path, folder + "/link") == 0)
      let before = try SourceText(contentsOf: path)
      try AtomicFile.write("two and more".utf8, to: folder + "/link")
      #expect(before.string(0..<3) == "one")
      #expect(try Self.contents(path) == "two and more")
      var status = stat()
      #expect(lstat(path, &status) == 0 && status.st_mode & 0o7777 == 0o640)
      #expect(lstat(folder + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test("stay as they are when writing fails")
  func failures() throws {
    try Self.withFolder { folder in
      let path = folder + "/a"
      try AtomicFile.write("one".utf8, to: path)
      #expect(throws: Diagnostic.self) {
        try AtomicFile.write(to: path) { sink in
          sink.append("half")
          throw SystemFailure(ENOSPC)
        }
      }
      #expect(throws: Diagnostic.self) { try AtomicFile.write([1], to: folder) }
      #expect(throws: Diagnostic.self) { try AtomicFile.write([1], to: folder + "/no/a") }
      #expect(try Self.contents(path) == "one")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }
  }

  @Test("are changed by one at a time")
  func locking() async throws {
    let folder =
      FileManager.default.temporaryDirectory.path
      + "/targets-lock-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/log"
    try AtomicFile.write([], to: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<4 {
        group.addTask {
          for turn in 0..<10 {
            try FileLock.hold(for: path) { () throws(Diagnostic) in
              let old = try SourceText(contentsOf: path)
              try AtomicFile.write(
                old.withBytes { Array($0) } + Array("\(task)-\(turn)\n".utf8), to: path)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let lines = try Self.contents(path).split(separator: "\n")
    #expect(lines.count == 40 && Set(lines).count == 40)
  }
}
