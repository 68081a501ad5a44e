/// How many columns of a terminal text takes: East Asian wide characters and emoji two, combining marks none (Unicode
/// Standard Annex 11; ambiguous characters count as narrow).
enum DisplayWidth {
    /// The columns of a text without control characters.
    static func columns(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.reduce(0) { $0 + columns($1) }
    }

    /// The text cut to at most this many columns, the last of them "…" if anything is missing.
    static func truncated(_ text: String, to width: Int) -> String {
        guard columns(text) > width else { return text }
        guard width > 0 else { return "" }
        var result = ""
        var used = 0
        for character in text {
            let next = columns(character)
            if used + next > width - 1 { break }
            result.append(character)
            used += next
        }
        while result.last == " " { result.removeLast() }
        return result + "…"
    }

    /// The columns of what a person sees as one character.
    static func columns(_ character: Character) -> Int {
        var widest = 0
        var regional = 0
        for scalar in character.unicodeScalars {
            // Variation selector 16 asks for the picture instead of the sign.
            if scalar == "\u{FE0F}", widest == 1 { return 2 }
            if (0x1F1E6...0x1F1FF).contains(scalar.value) { regional += 1 }
            widest = max(widest, columns(scalar))
        }
        return regional == 2 ? 2 : widest
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value == 0xAD ? 0 : 1 }
        if wide.contains(where: { $0.contains(value) }) {
            return scalar.properties.generalCategory == .nonspacingMark ? 0 : 2
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        // The vowels and finals of a Korean syllable written in parts stand inside the first one's two columns.
        if (0x1160...0x11FF).contains(value) { return 0 }
        return scalar.properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value) ? 2 : 1
    }

    /// Where wide characters are, besides emoji: Hangul, kana, Han, their punctuation and full-width forms.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}
