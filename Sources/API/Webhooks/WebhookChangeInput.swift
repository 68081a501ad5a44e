import Model
import Workflows

/// What `PATCH /api/v1/webhooks/{number}` takes; what is left out stays as it is.
struct WebhookChangeInput: JSONInput {
    var name: String?
    var url: String?
    var types: [String]?
    var headers: [String: String]?
    var timeout: SpanInput?
    var format: String?
    var template: String?
    var contentType: String?
    var messagesPerMinute: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, url, types, headers, timeout, format, template
        case contentType = "content_type"
        case messagesPerMinute = "messages_per_minute"
    }

    static var neverNull: [CodingKeys] { CodingKeys.allCases }

    func workflow(_ endpoint: String) throws(Problem) -> ChangeEndpoint {
        ChangeEndpoint(
            endpoint: endpoint, name: name, url: url, eventTypes: types, headers: headers ?? [:],
            timeout: timeout?.span, format: try WebhookInput.format(format), template: template,
            contentType: contentType, messagesPerMinute: messagesPerMinute?.value)
    }
}

extension WebhookChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...100), "Its name, unique."), WebhookInput.url,
            Property("types", .texts, "The webhook types it gets; empty: all."),
            Property("headers", .map(of: .text), "Headers to set; one with an empty value is taken away."),
            Property("timeout", .span, "How long one attempt may take, 1 to 30 seconds."),
            Property("format", .word(EndpointFormat.self), "How the body is written."),
            Property("template", .text(1...100_000), "A Mustache template of the body; makes the format “template”."),
            Property("content_type", .text(3...100), "What the template writes."),
            Property(
                "messages_per_minute", .whole(0...60_000),
                "How many messages it gets in a minute at most; 0: as many as there are."),
        ])

    static let example: String? = #"{"messages_per_minute": 60}"#
}
