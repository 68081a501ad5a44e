/// Who did something.
package enum Actor: Hashable, Sendable {
    /// Belay itself: a deadline came.
    case system
    /// The operator at the command line.
    case console
    /// Someone who works here.
    case person(PersonID)
    /// Someone who writes to us.
    case customer(CustomerID)
    /// Another system, by an incoming webhook.
    case incoming(IncomingID)
}

extension Actor: CustomStringConvertible, Codable {
    /// `system`, `console`, `person:3`, `customer:9` or `incoming:2`: how it is stored and hashed.
    package var description: String {
        switch self {
        case .system: "system"
        case .console: "console"
        case .person(let id): "person:\(id)"
        case .customer(let id): "customer:\(id)"
        case .incoming(let id): "incoming:\(id)"
        }
    }

    /// Reads what `description` writes; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        switch (parts.first, parts.count == 2 ? Int64(parts[1]) : nil) {
        case ("system", nil) where parts.count == 1: self = .system
        case ("console", nil) where parts.count == 1: self = .console
        case ("person", let number?): self = .person(PersonID(number))
        case ("customer", let number?): self = .customer(CustomerID(number))
        case ("incoming", let number?): self = .incoming(IncomingID(number))
        default: return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let actor = Actor(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” names nobody.")
        }
        self = actor
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
