/// A value of a mapping file (JSON5), before anybody knows what it is for.
enum MapValue: Decodable, Sendable {
    case text(String)
    case flag(Bool)
    case list([MapValue])
    case object([String: MapValue])
    case other(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let list = try? container.decode([MapValue].self) {
            self = .list(list)
        } else if let object = try? container.decode([String: MapValue].self) {
            self = .object(object)
        } else if container.decodeNil() {
            self = .other("null")
        } else {
            self = .other("a number; write it in quotes")
        }
    }

    /// What it is, in words.
    var kind: String {
        switch self {
        case .text: "a text"
        case .flag: "true or false"
        case .list: "a list"
        case .object: "an object"
        case .other(let what): what
        }
    }
}
