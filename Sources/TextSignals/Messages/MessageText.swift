/// What a customer wrote now: a message without the quoted mails below it and without its signature.
package struct MessageText: Sendable, Equatable {
    /// The newest part; the whole message where nothing else would be left.
    package let newest: String

    /// Finds the newest part of a plain-text message, in one pass over its lines.
    package init(_ message: String) {
        let lines = message.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { MessageLine(Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0)) }
        let unquoted = Self.withoutQuotes(lines)
        let candidates = [Self.withoutSignature(unquoted), unquoted]
        newest = candidates.lazy.map(Self.joined).first { !$0.isEmpty } ?? message
    }

    private static func withoutQuotes(_ lines: [MessageLine]) -> [MessageLine] {
        var kept: [MessageLine] = []
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line.isQuoted {
                index += 1
            } else if line.isOriginalMessageRule || isHeaderBlock(lines, at: index) {
                break
            } else if let end = attributionEnd(lines, at: index) {
                // Answers written below or between quoted lines follow; an unquoted mail does not.
                guard let next = lines[end...].first(where: { !$0.isBlank }), next.isQuoted else { break }
                index = end
            } else {
                kept.append(line)
                index += 1
            }
        }
        return kept
    }

    /// Where an "On …, … wrote:" that begins here ends; mail programs wrap it over up to three lines.
    private static func attributionEnd(_ lines: [MessageLine], at start: Int) -> Int? {
        guard lines[start].beginsAttribution else { return nil }
        let reach = lines[start..<min(start + 3, lines.count)]
        guard let end = reach.firstIndex(where: \.endsAttribution) else { return nil }
        return lines[start...end].contains(where: \.holdsDateOrAddress) ? end + 1 : nil
    }

    /// "From: … Sent: … To: …" as Outlook puts it above the mail that is answered.
    private static func isHeaderBlock(_ lines: [MessageLine], at start: Int) -> Bool {
        guard lines[start].isSenderField else { return false }
        return lines[(start + 1)...].prefix(4).contains { $0.isMailField }
    }

    private static func withoutSignature(_ lines: [MessageLine]) -> [MessageLine] {
        // A greeting in the middle of a long mail is not its end; behind the real one stand a few lines of address.
        let written = lines.lastIndex { !$0.isBlank } ?? 0
        let end = lines.indices.first { index in
            let line = lines[index]
            return line.isSignatureRule || line.isDeviceNote || (line.isClosing && written - index <= 12)
        }
        return Array(lines[..<(end ?? lines.count)])
    }

    private static func joined(_ lines: [MessageLine]) -> String {
        let text = lines.map(\.text).joined(separator: "\n")
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
