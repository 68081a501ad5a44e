/// A message for an incoming webhook of Slack: blocks of plain text, in which nothing is a command, and the subject as what
/// notifications on a telephone show (docs.slack.dev, “Formatting message text”).
struct SlackMessage: Encodable {
    private struct Text: Encodable {
        let type = "plain_text"
        let text: String
        // Otherwise :words: between colons turn into pictures.
        let emoji = false
    }

    private struct Block: Encodable {
        let type: String
        var text: Text?
        var elements: [Text]?
    }

    private let text: String
    private let blocks: [Block]

    init(_ message: WebhookMessage) {
        text = ChatText.pieces(message.data.subject, limit: 3000, write: Self.escaped).joined()
        var blocks = [
            Block(type: "header", text: Text(text: Self.first(message.data.subject, 150))),
            Block(type: "context", elements: [Text(text: Self.first(message.whom, 300))]),
        ]
        // A message has at most 50 blocks, and a block's text at most 3,000 characters.
        for piece in ChatText.pieces(message.data.text, limit: 3000, most: 40, write: Self.escaped) {
            // A block without text is refused.
            let isBlank = piece.allSatisfy(\.isWhitespace)
            if !isBlank { blocks.append(Block(type: "section", text: Text(text: piece))) }
        }
        self.blocks = blocks
    }

    private static func first(_ text: String, _ limit: Int) -> String {
        ChatText.pieces(text, limit: limit, write: escaped).joined()
    }

    /// The three characters by which mentions and links are written.
    private static func escaped(_ character: Character) -> String {
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        default: String(character)
        }
    }
}
