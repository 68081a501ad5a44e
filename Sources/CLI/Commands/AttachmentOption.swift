import Foundation
import Model
import Workflows

/// How a command takes files that go with a message: `--attach FILE`, several times.
enum AttachmentOption {
    static let option = Option(
        "attach", "A file that goes with it.", kind: .file, placeholder: "FILE", isRepeating: true)

    /// Keeps the files, to be sent with the message; the first that cannot be read or kept ends it.
    static func keep(_ arguments: ParsedArguments, in session: Session) async throws -> [AttachmentID] {
        var kept: [AttachmentID] = []
        let paths = arguments.list("attach")
        guard !paths.isEmpty else { return [] }
        // All are looked at before the first is kept.
        let limit = try await session.environment().snapshot.configuration.settings.attachments.fileBytes
        var files: [(FileName, Data)] = []
        for path in paths {
            let name = FileName(cleaning: URL(filePath: session.path(path)).lastPathComponent)
            let data = try session.contents(of: path, as: "The file")
            if data.isEmpty { throw CommandError("The file \(path) is empty.") }
            if data.count > limit {
                throw CommandError(
                    "The file \(path) is larger than the \(ByteCount.spoken(limit)) that a file may have.")
            }
            files.append((name, data))
        }
        for (name, data) in files {
            kept.append(try await session.run(KeepAttachment(name: name, bytes: Array(data))).id)
        }
        return kept
    }
}
