import Model
import Workflows

/// What `POST /api/v1/tokens` takes.
struct TokenInput: JSONInput {
    /// An address; whoever asks where it is left out.
    var person: String?
    var name: String?
    var validFor: SpanInput?
    var scopes: [String]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case person, name
        case validFor = "valid_for"
        case scopes
    }

    func workflow(for asker: String) throws(Problem) -> CreateToken {
        var found: [Scope] = []
        for text in scopes ?? ["write"] {
            guard let scope = Scope(text) else {
                throw .invalid(
                    "scopes",
                    "“\(text.prefix(100))” is no scope; use read, write or admin, or a noun as in write:deal")
            }
            found.append(scope)
        }
        return CreateToken(person: person ?? asker, name: name ?? "", validFor: validFor?.span, scopes: Scopes(found))
    }
}

extension TokenInput {
    static let schema = Schema.input(
        required: [Property("name", .text(1...100), "What it is for.")],
        optional: [
            Property("person", .colleague, "Whose rights it carries, by address; whoever asks where it is left out."),
            Property("valid_for", .span, "How long it works, such as 30d; as the settings say where it is left out."),
            Property(
                "scopes", .list(of: .text(4...40), 1...100),
                "What it may do: read, write, admin, or a noun as in write:deal; write where it is left out."),
        ])

    static let example: String? = #"{"name": "Reports", "scopes": ["read"], "valid_for": "30d"}"#
}
