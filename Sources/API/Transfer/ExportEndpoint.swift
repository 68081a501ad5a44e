import HTTPServer
import Transfer

/// `GET /api/v1/exports/…` of one kind of record.
struct ExportEndpoint: Sendable {
    static let format = Parameter("format", .word(TransferFormat.self), "csv, or jsonl: a JSON object a line.")
    static let messages = Parameter("messages", .flag, "Whether all that was written comes along; in JSON lines only.")

    let kind: ExportKind

    @Sendable func send(_ call: Call) async throws -> Response {
        var query = call.query()
        let format = query.word("format", as: TransferFormat.self) ?? .csv
        let withMessages = kind == .tickets && query.flag("messages", default: false)
        if withMessages, format == .csv {
            query.reject("messages", "needs the format jsonl: a line of CSV has no list")
        }
        try query.finish()
        let file = try ExportFile(
            kind, as: format, withMessages: withMessages, from: call.environment, by: call.principal)
        return try await .download(file, type: format.mediaType, name: "\(kind.rawValue).\(format.rawValue)") {
            call.signedIn.onError($0, call.request)
        }
    }
}
