import HTTPServer
import Model
import Workflows

/// Whoever asks for a page: where they come from, and who they are where they signed in.
struct Visitor: Sendable {
    /// The cookie that signs somebody in.
    static let cookie = SessionCookie(name: "belay")

    let client: Client
    /// The cookie's value, where there is one.
    let secret: String?
    /// Who they are; nil where they are not signed in.
    let state: SessionState?

    var place: RemotePlace { RemotePlace(client.address) }

    /// Proof for the forms of this visitor's pages.
    var formToken: String { secret.map(FormToken.text) ?? "" }

    /// Where a request comes from, of whoever it is.
    static func place(of request: Request, _ environment: Environment) -> RemotePlace {
        RemotePlace(request.client(isTrusted: environment.snapshot.configuration.settings.gate.trusts).address)
    }

    /// Whoever sent a request; `isUse` says that it was sent by somebody who is there, so that they stay signed in.
    static func of(_ request: Request, _ environment: Environment, isUse: Bool = true) async throws -> Visitor {
        let settings = environment.snapshot.configuration.settings.gate
        var client = request.client(isTrusted: settings.trusts)
        // Where people reach Belay over TLS, the cookie goes nowhere else, whatever a proxy says or fails to say.
        if settings.baseURL?.lowercased().hasPrefix("https://") == true { client.isSecure = true }
        let secret = cookie.value(in: request, isSecure: client.isSecure)
        var state: SessionState?
        if let secret {
            state = try await environment.session(cookie: secret, place: RemotePlace(client.address), isUse: isUse)
        }
        return Visitor(client: client, secret: secret, state: state)
    }
}
