import Foundation

/// A message for a Workflows webhook of Microsoft Teams: an adaptive card. Its lines are rich text blocks, whose runs know
/// neither Markdown nor functions, unlike text blocks (adaptivecards.io, TextRun).
struct TeamsMessage: Encodable {
    private struct Run: Encodable {
        let type = "TextRun"
        let text: String
        var weight: String?
        var size: String?
        var isSubtle: Bool?
    }

    private struct Line: Encodable {
        let type = "RichTextBlock"
        let inlines: [Run]
        let spacing: String
    }

    private struct Card: Encodable {
        let schema = "http://adaptivecards.io/schemas/adaptive-card.json"
        let type = "AdaptiveCard"
        let version = "1.4"
        let body: [Line]
        let fallbackText: String

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case type, version, body, fallbackText
        }
    }

    private struct Attachment: Encodable {
        let contentType = "application/vnd.microsoft.card.adaptive"
        let content: Card
    }

    private let type = "message"
    private let attachments: [Attachment]

    /// A message has at most 28 KB, the braces and names around each line included.
    private static let textLimit = 5000
    private static let mostLines = 60

    init(_ message: WebhookMessage) {
        let subject = ChatText.pieces(message.data.subject, limit: 300).joined()
        var lines = [
            Line(inlines: [Run(text: subject, weight: "Bolder", size: "Medium")], spacing: "None"),
            Line(
                inlines: [Run(text: ChatText.pieces(message.whom, limit: 300).joined(), isSubtle: true)],
                spacing: "Small"),
        ]
        let text = ChatText.pieces(message.data.text, limit: Self.textLimit).joined()
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        var isAfterGap = true
        for (place, line) in all.enumerated() {
            guard !line.allSatisfy(\.isWhitespace) else {
                isAfterGap = true
                continue
            }
            guard lines.count < Self.mostLines else {
                // What is left goes into one line, so that nothing is lost but its breaks.
                lines.append(Line(inlines: [Run(text: all[place...].joined(separator: " "))], spacing: "None"))
                break
            }
            lines.append(Line(inlines: [Run(text: String(line))], spacing: isAfterGap ? "Medium" : "None"))
            isAfterGap = false
        }
        attachments = [Attachment(content: Card(body: lines, fallbackText: subject))]
    }
}
