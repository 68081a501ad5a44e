import Foundation
package import Testing

/// Texts that must not change unnoticed, kept as files beside the test in a folder `Golden`.
///
/// `BELAY_RECORD_GOLDEN=1` writes them anew; the review of what changed is the test then.
package enum Golden {
    /// Holds a text against the file of that name.
    package static func expect(
        _ text: String, is name: String, beside test: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("Golden")
        let url = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["BELAY_RECORD_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return
        }
        let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        if text != golden {
            let first = zip(text.split(separator: "\n"), golden.split(separator: "\n")).first { $0 != $1 }
            let difference = first.map { "; the first line that differs is “\($0)” instead of “\($1)”" } ?? ""
            Issue.record("differs from Golden/\(name)\(difference)", sourceLocation: sourceLocation)
        }
    }
}
