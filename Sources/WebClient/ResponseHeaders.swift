/// The headers of a response, kept as received and read only when asked for, because most senders look at none.
package struct ResponseHeaders: Sendable {
    /// Lines with their line ends; the status line, interim responses and the empty line are not among them.
    let block: [UInt8]

    /// The first value of a header, without surrounding blanks; the name's letter case does not matter.
    package subscript(_ name: String) -> String? {
        first { $0.name.utf8.elementsEqual(name.utf8, by: Self.sameLetter) }?.value
    }

    /// Every header in the order received.
    package var all: [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        _ = first {
            found.append($0)
            return false
        }
        return found
    }

    private func first(where matches: ((name: String, value: String)) -> Bool) -> (name: String, value: String)? {
        for line in block.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            let value = line[(colon + 1)...].drop(while: Self.isBlank)
            let end = value.lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? value.startIndex
            let header = (
                name: String(decoding: line[..<colon], as: UTF8.self),
                value: String(decoding: value[..<end], as: UTF8.self)
            )
            if matches(header) { return header }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09
    }

    private static func sameLetter(_ left: UInt8, _ right: UInt8) -> Bool {
        lowercase(left) == lowercase(right)
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
