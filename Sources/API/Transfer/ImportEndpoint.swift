import HTTPServer
import Transfer

/// `POST /api/v1/imports/…` of one kind of record.
struct ImportEndpoint: Sendable {
    let kind: ImportKind

    @Sendable func take(_ call: Call) async throws -> Response {
        let request = try call.body(as: ImportInput.self).request(kind)
        do {
            let run = FileImport(request, environment: call.environment, principal: call.principal)
            return ImportSummaryJSON(summary: try await run.run()).response()
        } catch let error as ImportMapError {
            throw Problem.invalid("mapping", error.problems.joined(separator: " "))
        } catch let error as TransferError {
            throw Problem.invalid("content", error.description)
        }
    }
}
