/// A JSON value that another system sent.
package enum MessageValue: Hashable, Sendable, Decodable {
    case null
    case flag(Bool)
    /// A whole number, kept as it is: identifiers are often larger than what a `Double` tells apart.
    case whole(Int64)
    case number(Double)
    case text(String)
    case list([MessageValue])
    case object([String: MessageValue])

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int64.self) {
            self = .whole(number)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let fields = try? container.decode([String: MessageValue].self) {
            self = .object(fields)
        } else {
            self = .list(try container.decode([MessageValue].self))
        }
    }

    /// A single value as text; nil for null, and for what holds several.
    package var words: String? {
        switch self {
        case .text(let text): text
        case .whole(let number): String(number)
        case .number(let number): Int64(exactly: number).map(String.init) ?? String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .null, .list, .object: nil
        }
    }
}
