import Foundation
import HTTPServer

/// Runs commands for whoever can read the server's key on the same machine; to all others it is not there.
struct CommandEndpoint: Sendable {
    @Sendable func run(_ call: OpenCall) async throws -> Response {
        let request = call.request
        guard let access = call.services.commands, request.isFromThisMachine,
            let key = BearerToken.secret(in: request.headers), access.isKey(key)
        else {
            throw Problem.nothingHere
        }
        let command: CommandRequest
        do {
            command = try JSONDecoder().decode(CommandRequest.self, from: Data(request.body))
        } catch {
            throw Problem(.malformed, "This is no command; do both programs have the same version?")
        }
        let reply = await access.run(command)
        return .json(Array(try JSONEncoder().encode(reply)))
    }
}
