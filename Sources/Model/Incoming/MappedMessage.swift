/// What a mapping finds in a message.
package struct MappedMessage: Hashable, Sendable {
    /// The fields that were found, by name; several values of one with commas between.
    package private(set) var fields: [String: String] = [:]

    /// Looks up every field; what holds several values is taken for `tags` only.
    package init(_ message: MessageValue, by map: [String: IncomingSource]) throws(ValidationError) {
        var validator = Validator()
        for (name, source) in map {
            switch source {
            case .constant(let text): fields[name] = text
            case .place(let pointer):
                switch pointer.value(in: message) {
                case nil, .null: break
                case .list(let items) where name == "tags":
                    fields[name] = items.compactMap(\.words).joined(separator: ",")
                case let value?:
                    if let words = value.words {
                        fields[name] = words
                    } else {
                        validator.reject(name, "what stands at \(pointer.text) is no single value")
                    }
                }
            }
        }
        try validator.finish()
    }
}
