import HTTPServer
import Model
import Workflows

/// The files of a form: those that were chosen now, and those that an earlier try has kept already.
///
/// What is chosen is kept before anything else is done with the form, so that a message that cannot be sent as it was typed
/// does not cost the upload: browsers do not choose a file again by themselves.
struct ChosenFiles: Sendable {
    /// What the field of files is called in forms.
    static let field = "files"
    /// What the fields with the numbers of kept files are called.
    static let keptField = "attachment"

    /// Those that are kept.
    private(set) var kept: [AttachmentID]
    private var chosen: [FileForm.File]

    init(_ form: FileForm) {
        kept = form.fields.values(for: Self.keptField).compactMap { Int64($0).map { AttachmentID($0) } }
        chosen = form.files
    }

    /// Keeps what was chosen, one by one; throws where one cannot be, or all of them are too much, with all that is wrong.
    mutating func keep(
        within limits: AttachmentLimits, _ texts: Texts, by keep: (FileName, [UInt8]) async throws -> Attachment
    ) async throws {
        var validator = Validator()
        func reject(_ key: String, _ facts: KeyValuePairs<String, String>) {
            validator.reject(Self.field, texts(key, facts))
        }
        if kept.count + chosen.count > limits.messageFiles {
            reject("files.too-many", ["limit": "\(limits.messageFiles)", "count": "\(kept.count + chosen.count)"])
        }
        for file in chosen {
            let name = FileName(cleaning: file.name).text
            if file.bytes.isEmpty { reject("files.empty", ["name": name]) }
            if file.bytes.count > limits.fileBytes {
                reject(
                    "files.too-large",
                    ["name": name, "size": texts.size(file.bytes.count), "limit": ByteCount.spoken(limits.fileBytes)])
            }
        }
        let total = chosen.map(\.bytes.count).reduce(0, +)
        if total > limits.messageBytes {
            reject(
                "files.too-large-together",
                ["size": texts.size(total), "limit": ByteCount.spoken(limits.messageBytes)])
        }
        // Both ways of being wrong are told alike.
        if !validator.problems.isEmpty { throw WorkflowError.invalid(ValidationError(problems: validator.problems)) }
        while let file = chosen.first {
            kept.append(try await keep(FileName(cleaning: file.name), Array(file.bytes)).id)
            chosen.removeFirst()
        }
    }
}
