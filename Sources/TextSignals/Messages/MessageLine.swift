/// One line of a message and what a mail program may have meant by it.
struct MessageLine: Sendable {
    let text: Substring
    /// The folded line; empty for lines too long to be anything but writing.
    private let folded: ArraySlice<UInt8>
    let isBlank: Bool

    init(_ text: Substring) {
        self.text = text
        let limit = 240
        let isShort = text.utf8.count <= limit
        var bytes = isShort ? FoldedText(String(text)).bytes[...] : []
        if bytes.first == 0x20 { bytes.removeFirst() }
        if bytes.last == 0x20 { bytes.removeLast() }
        folded = bytes
        isBlank = isShort ? bytes.isEmpty : text.allSatisfy(\.isWhitespace)
    }

    var isQuoted: Bool { text.utf8.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ">") }

    var isOriginalMessageRule: Bool { folded.starts(with: "--".utf8) && contains(Self.originalMessage) }

    var beginsAttribution: Bool { begins(Self.attributionStarts) != nil }

    var endsAttribution: Bool { folded.last == UInt8(ascii: ":") && contains(Self.attributionEnds) }

    /// The date or the address that tells an attribution from a sentence that begins alike.
    var holdsDateOrAddress: Bool { folded.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "@") } }

    var isSenderField: Bool { begins(Self.senderFields) != nil }

    var isMailField: Bool { begins(Self.mailFields) != nil }

    /// RFC 3676, section 4.3: two hyphens and a space; the space is often lost on the way.
    var isSignatureRule: Bool { folded.elementsEqual("--".utf8) }

    var isDeviceNote: Bool { folded.count <= 80 && begins(Self.deviceNotes) != nil }

    var isClosing: Bool {
        guard folded.count <= 48, let length = begins(Self.closings) else { return false }
        let next = folded.startIndex + length
        return next == folded.endIndex || !WordBoundary.isASCIIWord(folded[next])
    }

    /// The length of the longest of these that the line begins with.
    private func begins(_ patterns: [[UInt8]]) -> Int? {
        guard let first = folded.first else { return nil }
        return patterns.lazy.filter { $0.first == first && folded.starts(with: $0) }.map(\.count).max()
    }

    private func contains(_ patterns: [[UInt8]]) -> Bool {
        patterns.contains { pattern in
            folded.indices.contains { folded[$0] == pattern.first && folded[$0...].starts(with: pattern) }
        }
    }

    /// The patterns are written folded: lower case, no accents, ß as ss.
    private static func patterns(_ list: [String]) -> [[UInt8]] { list.map { Array($0.utf8) } }

    private static let originalMessage = patterns([
        "original message", "ursprungliche nachricht", "originalnachricht", "original-nachricht", "forwarded message",
        "weitergeleitete nachricht", "urspr. nachricht", "message d'origine",
    ])
    private static let attributionStarts = patterns(["on ", "am ", "le ", "op ", "il ", "el "])
    private static let attributionEnds = patterns(["wrote", "schrieb", "a ecrit", "schreef", "ha scritto", "escribio"])
    private static let senderFields = patterns(["from:", "von:", "*from:*", "*von:*", "de:"])
    private static let mailFields = patterns([
        "sent:", "gesendet:", "to:", "an:", "subject:", "betreff:", "date:", "datum:", "*sent:*", "*gesendet:*",
        "envoye:", "objet:",
    ])
    private static let deviceNotes = patterns([
        "sent from my ", "sent from mail for ", "sent from outlook", "sent via ", "get outlook for ",
        "gesendet von meinem ", "gesendet mit ", "von meinem iphone gesendet", "von meinem ipad gesendet",
        "diese nachricht wurde von meinem ", "envoye de mon ",
    ])
    private static let closings = patterns([
        "kind regards", "best regards", "warm regards", "with kind regards", "regards", "best wishes", "sincerely",
        "yours sincerely", "yours faithfully", "yours truly", "many thanks and regards", "cheers", "kindest regards",
        "mit freundlichen grussen", "mit freundlichem gruss", "freundliche grusse", "mit besten grussen",
        "beste grusse", "viele grusse", "liebe grusse", "schone grusse", "herzliche grusse",
        "mit freundlichen gruessen", "freundliche gruesse", "viele gruesse", "liebe gruesse", "beste gruesse",
        "hochachtungsvoll", "mfg", "lg", "vg", "gruss", "cordialement",
    ])
}
