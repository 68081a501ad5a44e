import Model
import Workflows

/// What `POST /api/v1/webhooks` takes.
struct WebhookInput: JSONInput {
    var name: String?
    var url: String?
    var types: [String]?
    var headers: [String: String]?
    var timeout: SpanInput?
    var format: String?
    var template: String?
    var contentType: String?
    var messagesPerMinute: WholeNumber?
    var secret: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, url, types, headers, timeout, format, template
        case contentType = "content_type"
        case messagesPerMinute = "messages_per_minute"
        case secret
    }

    func workflow() throws(Problem) -> AddEndpoint {
        let format = try Self.format(format) ?? (template == nil ? .standard : .template)
        return AddEndpoint(
            name: name ?? "", url: url ?? "", eventTypes: types ?? [], headers: headers ?? [:],
            timeout: timeout?.span ?? .seconds(15), secret: secret.map(SigningSecret.init), format: format,
            template: template, contentType: contentType ?? "application/json",
            messagesPerMinute: messagesPerMinute?.value)
    }

    static func format(_ text: String?) throws(Problem) -> EndpointFormat? {
        guard let text else { return nil }
        guard let format = EndpointFormat(rawValue: text) else {
            let all = EndpointFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid("format", "“\(text.prefix(100))” is none of \(all)")
        }
        return format
    }
}

extension WebhookInput {
    static let url = Property("url", .text(8...2000), "Its address, https://… or http://….")
    /// What an endpoint may say beside its name and address.
    static let details = [
        Property(
            "types", .texts, "The webhook types it gets, such as notification.breach or notification.*; empty: all."),
        Property("headers", .map(of: .text), "Further request headers by name."),
        Property("timeout", .span, "How long one attempt may take, 1 to 30 seconds; 15s where it is left out."),
        Property("format", .word(EndpointFormat.self), "How the body is written; standard where it is left out."),
        Property("template", .text(1...100_000), "A Mustache template of the body; makes the format “template”."),
        Property("content_type", .text(3...100), "What the template writes; application/json where it is left out."),
    ]

    static let schema = Schema.input(
        required: [Property("name", .text(1...100), "Its name, unique."), url],
        optional: details + [
            Property("messages_per_minute", .whole(1...60_000), "How many messages it gets in a minute at most."),
            Property("secret", .text(1...200), "What it is signed with, whsec_… and base64; else a new one."),
        ])

    static let example: String? = #"""
        {"name": "crm", "url": "https://example.com/hooks/belay", "types": ["notification.*"], "timeout": "10s"}
        """#
}
