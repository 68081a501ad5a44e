import HTTPServer
import Model
import Workflows

extension Claim {
    /// The methods that change something.
    private static let methods: [Method] = [.post, .put, .patch, .delete]

    /// The claim of a request that has an `Idempotency-Key`, with or without the quotes of structured fields; nil where it
    /// has none, or changes nothing.
    static func read(_ request: Request, by actor: Actor) throws(Problem) -> Claim? {
        let fields = request.headers.values(for: "Idempotency-Key")
        guard let field = fields.first, methods.contains(request.method) else { return nil }
        let isQuoted = field.count > 1 && field.hasPrefix("\"") && field.hasSuffix("\"")
        let key = isQuoted ? String(field.dropFirst().dropLast()) : field
        guard fields.count == 1, (1...255).contains(key.utf8.count),
            key.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") })
        else { throw .invalid("Idempotency-Key", "is not one key of 1 to 255 visible characters") }
        return Claim(
            RequestKey(
                key, of: actor, method: request.method.rawValue, path: request.rawTarget, body: request.body))
    }
}

extension KeptAnswer {
    /// The fields that belong to an answer itself; the others are made for each answer anew.
    private static let fields = ["Content-Type", "Location", "ETag"]

    init(_ response: Response) {
        var headers: [String: String] = [:]
        for name in Self.fields { headers[name] = response.headers[name] }
        let body: [UInt8] =
            switch response.body {
            case .bytes(let bytes): bytes
            case .text(let text): Array(text.utf8)
            case .empty, .stream: []
            }
        self.init(status: response.status.rawValue, headers: headers, body: body)
    }

    /// The answer as it was, marked as given again.
    func response() throws -> Response {
        var response = Response(status: Status(rawValue: status), body: body.isEmpty ? .empty : .bytes(body))
        for (name, value) in headers { try response.headers.set(name, to: value) }
        response.headers.set(constant: "Idempotent-Replayed", to: "true")
        return response
    }
}
