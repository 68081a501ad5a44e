import Foundation
import HTTPServer

/// Runs commands for whoever can read the server's key on the same machine; to all others it is not there.
struct CommandEndpoint: Sendable {
    /// Looks who sends a command before it is read.
    static func admission(_ request: Request, _ services: Services) -> Admitted {
        access(request, services) == nil ? .refused(Problem.nothingHere.response) : .letIn(holder: "commands")
    }

    private static func access(_ request: Request, _ services: Services) -> CommandAccess? {
        guard let access = services.commands, request.isFromThisMachine,
            let key = BearerToken.secret(in: request.headers), access.isKey(key)
        else { return nil }
        return access
    }

    @Sendable func run(_ call: OpenCall) async throws -> Response {
        let request = call.request
        guard let access = Self.access(request, call.services) else { throw Problem.nothingHere }
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
