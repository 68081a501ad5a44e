/// Makes text of other people harmless for a terminal: an escape sequence in a ticket's subject must neither move the
/// cursor nor change the window's title, and text that runs backwards must not hide what follows it.
package enum TerminalText {
    /// The text on one line, for a cell of a table: line breaks and tabs become spaces, control characters visible.
    package static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isSpacing(scalar) {
                if !(scalar == "\n" && last == "\r") { result.append(" ") }
            } else {
                result.append(visible(scalar))
            }
            last = scalar
        }
        return String(result)
    }

    /// The text with its line breaks and tabs, control characters visible: for the body of a message.
    package static func block(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\n" || scalar == "\t" {
                result.append(scalar)
            } else if scalar == "\r", scalars.first == "\n" {
                // The line feed after it will do.
                continue
            } else {
                result.append(visible(scalar))
            }
        }
        return String(result)
    }

    /// Tabs and everything that ends a line or paragraph.
    private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
        (0x09...0x0D).contains(scalar.value) || scalar.value == 0x85 || (0x2028...0x2029).contains(scalar.value)
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }

    /// C0 and DEL as their pictures (U+2400 and on); C1 and the marks that turn the direction as "�".
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard isHarmful(scalar) else { return scalar }
        if scalar.value == 0x7F { return "\u{2421}" }
        if scalar.value < 0x20 { return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}" }
        return "\u{FFFD}"
    }
}
