/// How interpolated values are made harmless in the format that the template writes.
package enum Escaping: Sendable, Equatable, CaseIterable {
    /// For text and quoted attributes of HTML.
    case html
    /// For plain text: nothing is changed.
    case none
    /// For the inside of a JSON string (RFC 8259, section 7).
    case json

    func append(_ text: String, to output: inout [UInt8]) {
        switch self {
        case .html: appendHTML(text, to: &output)
        case .none: output.append(contentsOf: text.utf8)
        case .json: appendJSON(text.utf8, to: &output)
        }
    }

    private func appendHTML(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            // Most texts hold nothing to escape: what does not is copied at once.
            var copied = 0
            for (index, byte) in bytes.enumerated() {
                guard let entity = Self.entity(byte) else { continue }
                output.append(contentsOf: bytes[copied..<index])
                output.append(contentsOf: entity.utf8)
                copied = index + 1
            }
            output.append(contentsOf: bytes[copied...])
        }
    }

    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    private func appendJSON(_ text: String.UTF8View, to output: inout [UInt8]) {
        let hexadecimal = Array("0123456789abcdef".utf8)
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\n"): output.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): output.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): output.append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                output.append(contentsOf: "\\u00".utf8)
                output.append(hexadecimal[Int(byte >> 4)])
                output.append(hexadecimal[Int(byte & 15)])
            default: output.append(byte)
            }
        }
    }
}
