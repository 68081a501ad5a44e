import Model
import Workflows

/// An endpoint whose secret was just made: the only answer that says it.
struct NewWebhookJSON: JSONWritable {
    var detail: EndpointDetail

    func write(to writer: inout JSONWriter) {
        writer.object {
            WebhookJSON(detail: detail).writeFields(to: &$0)
            $0.field("secret", detail.endpoint.secret.revealed)
        }
    }
}

extension NewWebhookJSON {
    static let schema = Schema.object(
        WebhookJSON.self, and: [Property("secret", .text, "What receivers verify with; it is not shown again.")])
}
