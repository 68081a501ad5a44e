import BusinessTime
import Model
import Workflows

/// An endpoint as the API shows it: without its secret, and without the values of headers, which are often credentials.
struct WebhookJSON: JSONWritable {
    var detail: EndpointDetail

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        let endpoint = detail.endpoint
        writer.field("number", endpoint.id.rawValue)
        writer.field("name", endpoint.name)
        writer.field("url", endpoint.url)
        writer.field("format", endpoint.format.rawValue)
        writer.field("types", endpoint.eventTypes)
        writer.field("headers", endpoint.headers.keys.sorted())
        writer.field("timeout", endpoint.timeout.humanText)
        writer.field("messages_per_minute", endpoint.messagesPerMinute)
        writer.field("template", endpoint.template)
        writer.field("content_type", endpoint.template.map { _ in endpoint.contentType })
        writer.field("old_secret_until", endpoint.retiring?.until)
        writer.field("disabled_because", endpoint.disabledBecause)
        writer.field("created_at", endpoint.createdAt)
        writer.field("failing_since", detail.health?.failingSince)
        writer.field("failures", detail.health?.failures ?? 0)
        writer.field("pending", detail.pending)
        writer.field("dead", detail.dead)
    }
}

extension WebhookJSON {
    static let schema = Schema.object([
        Property("number", .id, "The endpoint's number."), Property("name", .text, "Its name."),
        Property("url", .text, "Its address."),
        Property("format", .word(EndpointFormat.self), "How the body is written."),
        Property("types", .texts, "The webhook types it gets; empty: all."),
        Property("headers", .texts, "The names of further headers; their values are not shown."),
        Property("timeout", .span, "How long one attempt may take."),
        Property("messages_per_minute", .id.nullable, "How many it gets in a minute at most; null: any number."),
        Property("template", .text.nullable, "The body's Mustache template, for the format of that name."),
        Property("content_type", .text.nullable, "The media type of what the template writes."),
        Property("old_secret_until", .moment.nullable, "Until when the secret before this one signs as well."),
        Property("disabled_because", .text.nullable, "Why nothing is sent to it; null: it is enabled."),
        Property("created_at", .moment, "When it was added."),
        Property("failing_since", .moment.nullable, "Since when every attempt fails; null: the last went well."),
        Property("failures", .count, "How many attempts in a row failed."),
        Property("pending", .count, "How many deliveries wait for it."),
        Property("dead", .count, "How many deliveries to it were given up."),
    ])
}
