import HTTPServer
import Model
import Workflows

/// What can be done with files: bringing one, to be sent with a message, and fetching one.
struct AttachmentEndpoints: Sendable {
    static let path = "/api/v1/attachments"
    static let name = Parameter(
        "name", .text(1...FileName.longest), "What the file is called, without a folder. It has to be given.")

    @Sendable func keep(_ call: Call) async throws -> Response {
        var query = call.query()
        var name: FileName?
        do throws(FileNameFault) {
            name = try FileName(checking: query.text("name") ?? "")
        } catch {
            query.reject("name", error.description)
        }
        try query.finish()
        let type = call.request.headers["Content-Type"]?.lowercased() ?? ""
        if type.hasPrefix("multipart/") || type.hasPrefix("application/x-www-form-urlencoded") {
            throw Problem(.unsupportedMediaType, "Send the file itself as the body, not a form that holds it.")
        }
        let limit = call.configuration.settings.attachments.fileBytes
        guard call.request.body.count <= limit else {
            throw Problem(.tooLarge, "The file is larger than the \(ByteCount.spoken(limit)) that a file may have.")
        }
        guard let name else { throw Problem.nothingHere }
        let kept = try await call.run(KeepAttachment(name: name, bytes: call.request.body))
        return AttachmentJSON(attachment: kept, names: call.configuration).response(.created)
            .located("\(Self.path)/\(kept.id)")
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        AttachmentJSON(attachment: try await attachment(call), names: call.configuration).response()
    }

    @Sendable func content(_ call: Call) async throws -> Response {
        let found = try await attachment(call)
        let environment = call.environment
        let file = StoredFile(
            name: found.name.text, mediaType: found.type.rawValue, isShown: false, size: found.size,
            tag: found.digest, pieceBytes: Environment.pieceBytes
        ) { try await environment.piece($0, of: found) }
        return try file.response(to: call.request, onError: call.signedIn.onError)
    }

    private func attachment(_ call: Call) async throws -> Attachment {
        try await call.ask(ShowAttachment(attachment: AttachmentID(try call.number())))
    }
}
