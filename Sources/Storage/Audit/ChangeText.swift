import Model

/// Reads the changes of an event as `JSONText.changes` writes them, without the cost of a general decoder: histories are read for
/// every clock that is worked out anew.
struct ChangeText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    /// The changes; nil where the text has an escape or another form, which a general decoder has to judge.
    static func read(_ text: String) -> [FieldChange]? {
        var text = text
        return text.withUTF8 { bytes in
            var reader = ChangeText(bytes: bytes)
            return reader.changes()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func changes() -> [FieldChange]? {
        var changes: [FieldChange] = []
        guard accept("[") else { return nil }
        if accept("]") { return place == bytes.count ? changes : nil }
        repeat {
            guard accept("["), case .text(let field)? = value(), accept(","), let before = value(), accept(","),
                let after = value(), accept("]")
            else { return nil }
            changes.append(FieldChange(field: field, before: before.text, after: after.text))
        } while accept(",")
        return accept("]") && place == bytes.count ? changes : nil
    }

    private enum Part {
        case null
        case text(String)

        var text: String? { if case .text(let text) = self { text } else { nil } }
    }

    private mutating func value() -> Part? {
        if accept("n") { return accept("u") && accept("l") && accept("l") ? .null : nil }
        guard accept("\"") else { return nil }
        let start = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
                place += 1
                return .text(text)
            case UInt8(ascii: "\\"), 0..<0x20: return nil
            default: place += 1
            }
        }
        return nil
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }
}
