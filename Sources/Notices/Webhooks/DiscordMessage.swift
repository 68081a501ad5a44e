/// A message for a webhook of a Discord channel: at most 2,000 characters, and whoever is named in it is not called
/// (discord.com/developers, “Execute Webhook”).
struct DiscordMessage: Encodable {
    private struct Mentions: Encodable {
        let parse: [String] = []
    }

    private let content: String
    private let mentions = Mentions()
    /// SUPPRESS_EMBEDS: no previews of addresses that people wrote.
    private let flags = 4

    private enum CodingKeys: String, CodingKey {
        case content
        case mentions = "allowed_mentions"
        case flags
    }

    private static let limit = 2000
    private static let commands = Set("\\*_~`|>#-+[]()<@:")

    init(_ message: WebhookMessage) {
        let subject = ChatText.pieces(message.data.subject, limit: 300, write: Self.escaped).joined()
        let whom = ChatText.pieces(message.whom, limit: 200, write: Self.escaped).joined()
        let head = "**\(subject)**\n\(whom)\n\n"
        let rest = ChatText.pieces(message.data.text, limit: Self.limit - head.utf16.count, write: Self.escaped)
        content = head + rest.joined()
    }

    /// A backslash makes every character of Markdown, of mentions and of emoji an ordinary one.
    private static func escaped(_ character: Character) -> String {
        commands.contains(character) ? "\\\(character)" : String(character)
    }
}
