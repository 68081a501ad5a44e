/// One line of a message and what a mail program may have meant by it.
struct MessageLine: Sendable {
    let text: Substring
    /// The folded line; empty for lines too long to be anything but writing.
    private let folded: String

    init(_ text: Substring) {
        self.text = text
        let limit = 240
        let isShort = text.utf8.count <= limit
        var bytes = isShort ? FoldedText(String(text)).bytes : []
        if bytes.first == 0x20 { bytes.removeFirst() }
        if bytes.last == 0x20 { bytes.removeLast() }
        folded = String(decoding: bytes, as: UTF8.self)
    }

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    var isQuoted: Bool { text.first { !$0.isWhitespace } == ">" }

    var isOriginalMessageRule: Bool {
        guard folded.hasPrefix("--") else { return false }
        return Self.originalMessage.contains { folded.contains($0) }
    }

    var beginsAttribution: Bool { Self.attributionStarts.contains { folded.hasPrefix($0) } }

    var endsAttribution: Bool {
        folded.hasSuffix(":") && Self.attributionEnds.contains { folded.contains($0) }
    }

    /// The date or the address that tells an attribution from a sentence that begins alike.
    var holdsDateOrAddress: Bool { folded.utf8.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "@") } }

    var isSenderField: Bool { Self.senderFields.contains { folded.hasPrefix($0) } }

    var isMailField: Bool { Self.mailFields.contains { folded.hasPrefix($0) } }

    /// RFC 3676, section 4.3: two hyphens and a space; the space is often lost on the way.
    var isSignatureRule: Bool { folded == "--" || folded == "-- " }

    var isDeviceNote: Bool { folded.utf8.count <= 80 && Self.deviceNotes.contains { folded.hasPrefix($0) } }

    var isClosing: Bool {
        folded.utf8.count <= 48
            && Self.closings.contains { closing in
                guard folded.hasPrefix(closing) else { return false }
                let rest = folded.dropFirst(closing.count)
                return rest.first.map { !$0.isLetter } ?? true
            }
    }

    // All folded: lower case, no accents, ß as ss.
    private static let originalMessage = [
        "original message", "ursprungliche nachricht", "originalnachricht", "original-nachricht", "forwarded message",
        "weitergeleitete nachricht", "urspr. nachricht", "message d'origine",
    ]
    private static let attributionStarts = ["on ", "am ", "le ", "op ", "il ", "el "]
    private static let attributionEnds = ["wrote", "schrieb", "a ecrit", "schreef", "ha scritto", "escribio"]
    private static let senderFields = ["from:", "von:", "*from:*", "*von:*", "de:"]
    private static let mailFields = [
        "sent:", "gesendet:", "to:", "an:", "subject:", "betreff:", "date:", "datum:", "*sent:*", "*gesendet:*",
        "envoye:", "objet:",
    ]
    private static let deviceNotes = [
        "sent from my ", "sent from mail for ", "sent from outlook", "sent via ", "get outlook for ",
        "gesendet von meinem ", "gesendet mit ", "von meinem iphone gesendet", "von meinem ipad gesendet",
        "diese nachricht wurde von meinem ", "envoye de mon ",
    ]
    private static let closings = [
        "kind regards", "best regards", "warm regards", "with kind regards", "regards", "best wishes", "sincerely",
        "yours sincerely", "yours faithfully", "yours truly", "many thanks and regards", "cheers", "kindest regards",
        "mit freundlichen grussen", "mit freundlichem gruss", "freundliche grusse", "mit besten grussen",
        "beste grusse", "viele grusse", "liebe grusse", "schone grusse", "herzliche grusse",
        "mit freundlichen gruessen", "freundliche gruesse", "viele gruesse", "liebe gruesse", "beste gruesse",
        "hochachtungsvoll", "mfg", "lg", "vg", "gruss", "cordialement",
    ]
}
