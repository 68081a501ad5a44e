import Model
import Workflows

/// What `POST /api/v1/incoming` takes.
struct IncomingInput: JSONInput {
    var name: String?
    var kind: String?
    var map: [String: String]?
    var signature: String?
    var header: String?
    var secret: String?
    var department: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, kind, map, signature, header, secret, department }

    func workflow() throws(Problem) -> AddIncoming {
        guard let kind = IncomingKind(rawValue: kind ?? "") else {
            throw .invalid("kind", "is none of \(IncomingKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        guard let signature = IncomingSignature(rawValue: signature ?? "standard") else {
            throw .invalid("signature", "is neither standard nor hmac")
        }
        return AddIncoming(
            name: name ?? "", kind: kind, map: map ?? [:], signature: signature, header: header,
            secret: secret.map(SigningSecret.init), department: department)
    }
}

extension IncomingInput {
    static let map = Property(
        "map", .map(of: .text), "Where each field comes from: /issue/title for a place, =high for a text.")
    static let name = Property("name", .text(1...100, pattern: "^[A-Za-z0-9-]+$"), "Its name, unique.")
    static let header = Property(
        "header", .text(1...100, pattern: "^[A-Za-z0-9-]+$"), "The header with the signature, for hmac.")

    static let schema = Schema.input(
        required: [name, Property("kind", .word(IncomingKind.self), "What its messages do."), map],
        optional: [
            Property("signature", .word(IncomingSignature.self), "How they are signed; standard where it is left out."),
            header, Property("secret", .text(16...200), "What it signs with; else a new secret."),
            Property("department", .reference, "The one department it may see and change; else all."),
        ])

    static let example: String? = #"""
        {"name": "monitoring", "kind": "ticket",
         "map": {"subject": "/alert/title", "body": "/alert/text", "requester": "=monitoring@example.com"}}
        """#
}
