/// Breaking text into lines of a given width, in columns of a terminal.
enum TextWrapping {
    /// The text with its lines broken at spaces; all but the first are indented. A word that is too long stays whole.
    static func wrapped(_ text: String, width: Int, indent: Int = 0) -> String {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        for word in text.split(whereSeparator: \.isWhitespace) {
            let wordWidth = DisplayWidth.columns(String(word))
            if !line.isEmpty, lineWidth + 1 + wordWidth > width {
                lines.append(line)
                line = ""
                lineWidth = 0
            }
            if !line.isEmpty {
                line += " "
                lineWidth += 1
            }
            line += word
            lineWidth += wordWidth
        }
        lines.append(line)
        return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    /// Paragraphs, divided by empty lines, wrapped one by one; lines that begin with two spaces are examples and stay.
    static func paragraphs(_ text: String, width: Int) -> String {
        var result: [String] = []
        var paragraph: [Substring] = []
        func close() {
            guard !paragraph.isEmpty else { return }
            result.append(wrapped(paragraph.joined(separator: " "), width: width))
            paragraph = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty || line.hasPrefix("  ") {
                close()
                result.append(String(line))
            } else {
                paragraph.append(line)
            }
        }
        close()
        return result.joined(separator: "\n")
    }
}
