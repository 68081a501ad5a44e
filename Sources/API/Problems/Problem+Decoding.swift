import Model

extension Problem {
    /// Text that is no JSON, with the line and the column of what cannot stand there.
    init(_ fault: JSONSyntax.Fault, in body: [UInt8]) {
        let read = body.prefix(fault.offset)
        let line = read.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = read.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Columns count characters: bytes that continue one are left out.
        let column = read[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
        self.init(.malformed, "The body is not valid JSON at line \(line), column \(column): \(fault.reason).")
    }

    /// A value that is not what its field takes, by the field's path.
    init(_ error: DecodingError) {
        switch error {
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init(
                .malformed, "The body holds a number that is too large, or text that is not UTF-8.")
        case .dataCorrupted(let context):
            self = .field(context.codingPath, "is not accepted: \(context.debugDescription)")
        case .keyNotFound(let key, let context):
            self = .field(context.codingPath + [key], "is missing")
        case .valueNotFound(let type, let context):
            self = .field(context.codingPath, "must be \(Self.name(of: type)), not null")
        case .typeMismatch(let type, let context):
            self = .field(context.codingPath, "must be \(Self.name(of: type))")
        @unknown default:
            self.init(.malformed, "The body could not be read.")
        }
    }

    private static func field(_ path: [any CodingKey], _ message: String) -> Problem {
        guard !path.isEmpty else { return Problem(.malformed, "The body must be a JSON object, such as {}.") }
        var name = ""
        for key in path {
            if let index = key.intValue {
                name += "[\(index)]"
            } else {
                name += (name.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return .invalid(String(name.prefix(200)), message)
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Int.Type: "a whole number"
        case is Double.Type: "a number"
        case is Bool.Type: "true or false"
        case is [Any].Type: "a list"
        default: "a JSON object"
        }
    }
}
