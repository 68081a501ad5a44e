/// Bold, dim and coloured text where the terminal takes it, plain text elsewhere (ECMA-48, "select graphic rendition").
package struct Styles: Sendable {
    /// A colour that is legible on dark and on light ground.
    package enum Colour: Int, Sendable {
        /// For what failed or is breached.
        case red = 31
        /// For what is done.
        case green = 32
        /// For what needs attention soon.
        case yellow = 33
        /// For headings.
        case blue = 34
        /// For names.
        case magenta = 35
        /// For references.
        case cyan = 36
    }

    /// Whether anything is styled at all.
    package let isEnabled: Bool

    /// Styles for a receiver with these traits.
    package init(_ terminal: TerminalTraits) {
        isEnabled = terminal.allowsStyles
    }

    /// No styles.
    package static let plain = Styles(.plain)

    /// The text in bold.
    package func bold(_ text: String) -> String { styled(text, 1) }

    /// The text dimmed.
    package func dim(_ text: String) -> String { styled(text, 2) }

    /// The text in a colour.
    package func coloured(_ text: String, _ colour: Colour) -> String { styled(text, colour.rawValue) }

    private func styled(_ text: String, _ code: Int) -> String {
        isEnabled && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
