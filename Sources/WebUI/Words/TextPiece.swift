/// A part of a text: words, or the place of a fact that a page puts there.
enum TextPiece: Sendable {
    case words(String)
    case place(String)

    var isPlace: Bool {
        if case .place = self { true } else { false }
    }

    /// The parts of a text: `{name}` is a place; a brace that is not closed is a word.
    static func pieces(of text: String) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var rest = Substring(text)
        while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
            if brace != rest.startIndex { pieces.append(.words(String(rest[..<brace]))) }
            pieces.append(.place(String(rest[rest.index(after: brace)..<end])))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        return pieces
    }
}
