import Foundation
import HTTPServer
import Testing

/// A browser before a desk: it keeps cookies, sends forms and follows redirects only when told.
final class Browser {
    private let desk: Desk
    private let remote: RemoteAddress
    private let extra: [(String, String)]
    /// What the browser keeps, by name.
    private(set) var cookies: [String: String] = [:]
    /// Who was signed in last.
    private var account: (colleague: Desk.Colleague, password: String)?
    /// The page it is on.
    private(set) var page: Reply?

    init(_ desk: Desk, from remote: RemoteAddress = .loopback, headers extra: [(String, String)] = []) {
        self.desk = desk
        self.remote = remote
        self.extra = extra
    }

    @discardableResult
    func get(_ path: String) async throws -> Reply { try await send(.get, path, nil, []) }

    /// Sends a form; the token of the page it is on goes along unless the fields say otherwise.
    @discardableResult
    func post(
        _ path: String, _ fields: [String: String], headers: [(String, String)] = []
    ) async throws -> Reply {
        try await post(path, many: fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, headers: headers)
    }

    /// Sends a form some of whose fields have several values.
    @discardableResult
    func post(
        _ path: String, many fields: [(String, String)], headers: [(String, String)] = []
    ) async throws -> Reply {
        var fields = fields
        if let formToken, !fields.contains(where: { $0.0 == "form-token" }) { fields.append(("form-token", formToken)) }
        let body = fields.map { "\(Self.escaped($0))=\(Self.escaped($1))" }
        return try await send(
            .post, path, body.joined(separator: "&"),
            [("Content-Type", "application/x-www-form-urlencoded")] + headers)
    }

    /// Follows a stream of events, as a script of the page does; `last` is what it heard last before it lost it.
    func follow(_ path: String, last: String? = nil) async throws -> EventReader {
        var headers = Headers()
        if let last { try headers.set("Last-Event-ID", to: last) }
        for (name, value) in cookieHeader { try headers.set(name, to: value) }
        let response = try await desk.handler.respond(to: Request(target: path, headers: headers))
        guard case .stream(let stream) = response.body else {
            throw HTTPError(response.status)
        }
        return EventReader(stream)
    }

    /// Signs a colleague in.
    @discardableResult
    func signIn(_ colleague: Desk.Colleague, _ password: String) async throws -> Reply {
        account = (colleague, password)
        return try await post("/sign-in", ["email": colleague.email, "password": password])
    }

    /// Signs the same colleague in once more.
    @discardableResult
    func signInAgain() async throws -> Reply {
        guard let account else { return try await get("/sign-in") }
        cookies = [:]
        page = nil
        return try await signIn(account.colleague, account.password)
    }

    /// The token in the forms of the page that it is on.
    var formToken: String? {
        guard let text = page?.text, let start = text.range(of: #"name="form-token" value=""#),
            let end = text[start.upperBound...].firstIndex(of: "\"")
        else { return nil }
        return String(text[start.upperBound..<end])
    }

    /// What the form that is sent to this address, of the page that it is on, says of what its fields were.
    func seen(by action: String) -> String? {
        guard let text = page?.text, let form = text.range(of: "action=\"\(action)\""),
            let start = text[form.upperBound...].range(of: #"name="seen" value=""#),
            let end = text[start.upperBound...].firstIndex(of: "\"")
        else { return nil }
        return String(text[start.upperBound..<end])
    }

    /// What stands in the lists of things to keep, such as recovery codes.
    var kept: [String] {
        (page?.text ?? "").components(separatedBy: "<li><code>").dropFirst().map {
            $0.components(separatedBy: "</code>")[0]
        }
    }

    /// Sends bytes of any type.
    @discardableResult
    func post(_ path: String, bytes: [UInt8], type: String) async throws -> Reply {
        keep(
            try await desk.send(
                .post, path, bytes: bytes, type: type, as: nil, headers: extra + cookieHeader, from: remote))
    }

    private func send(
        _ method: HTTPServer.Method, _ path: String, _ body: String?, _ headers: [(String, String)]
    ) async throws -> Reply {
        keep(
            try await desk.send(method, path, body, as: nil, headers: extra + headers + cookieHeader, from: remote))
    }

    private var cookieHeader: [(String, String)] {
        guard !cookies.isEmpty else { return [] }
        return [("Cookie", cookies.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; "))]
    }

    private func keep(_ reply: Reply) -> Reply {
        if let cookie = reply.header("Set-Cookie")?.split(separator: ";").first {
            let parts = cookie.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            cookies[parts[0]] = parts[1].isEmpty ? nil : parts[1]
        }
        page = reply
        return reply
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
