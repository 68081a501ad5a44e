/// Makes text fit for chat programs, which read some characters as commands and refuse long messages.
enum ChatText {
    /// The text in pieces of at most `limit` UTF-16 units, each character written by `write`; at most `most` of them,
    /// where more would be needed the last ends with an ellipsis. Pieces end at line breaks where they can.
    static func pieces(
        _ text: String, limit: Int, most: Int = 1, write: (Character) -> String = { String($0) }
    ) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var length = 0
        // Where the piece may be cut instead: after its last line break.
        var cut: (index: String.Index, length: Int)?
        for character in text {
            guard var written = shown(character).map(write) else { continue }
            var added = written.utf16.count
            // A letter under a heap of marks is cut down to the letter.
            if added > 64, let first = written.first?.unicodeScalars.first {
                written = String(first)
                added = written.utf16.count
            }
            if length + added > limit - (pieces.count == most - 1 ? 1 : 0) {
                guard pieces.count < most - 1 else {
                    return pieces + [piece + "…"]
                }
                if let place = cut, place.length > limit / 2 {
                    pieces.append(String(piece[..<place.index]))
                    piece = String(piece[place.index...])
                    length -= place.length
                } else {
                    pieces.append(piece)
                    piece = ""
                    length = 0
                }
                cut = nil
            }
            piece += written
            length += added
            if character.isNewline { cut = (piece.endIndex, length) }
        }
        if !piece.isEmpty || pieces.isEmpty { pieces.append(piece) }
        return pieces
    }

    /// A line break as one of its kinds, and nothing for other control characters.
    private static func shown(_ character: Character) -> Character? {
        if character.isNewline { return "\n" }
        guard let scalar = character.unicodeScalars.first, scalar.value < 0x20 || scalar.value == 0x7F else {
            return character
        }
        return scalar == "\t" ? " " : nil
    }
}
