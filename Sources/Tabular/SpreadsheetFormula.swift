/// Text that a spreadsheet would run instead of showing ("CSV injection", OWASP), and how to prevent that.
///
/// An apostrophe in front makes every spreadsheet show the rest as it is. Defusing can be undone exactly, so that what
/// was exported can be imported again: text which already has apostrophes before a formula gets one more.
package enum SpreadsheetFormula {
    /// The text with an apostrophe in front if it begins like a formula, else unchanged.
    package static func defused(_ text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    /// The text as it was before `defused`.
    package static func restored(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        return isFormula(rest) ? rest : text
    }

    /// True if the text, apostrophes and blanks in front aside, begins with `=`, `+`, `-`, `@` (or one of the wide
    /// forms and dashes that spreadsheets turn into these), or with a tab or line break.
    package static func isFormula(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.drop { $0 == "'" }
        guard let first = scalars.first else { return false }
        if first == "\t" || first == "\r" || first == "\n" { return true }
        let start = scalars.first { !isBlank($0) }
        return switch start {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\u{2212}", "\u{2013}": true
        default: false
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x21 || scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
}
