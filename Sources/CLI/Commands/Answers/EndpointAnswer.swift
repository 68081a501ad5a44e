import BusinessTime
import Model
import Workflows

/// An endpoint as `--json` shows it: without its secret, and without the values of headers, which are often credentials.
struct EndpointAnswer: Encodable {
    var number: Int64
    var name: String
    var url: String
    var format: String
    var types: [String]
    var headers: [String]
    var timeoutSeconds: Double
    var messagesPerMinute: Int?
    var template: String?
    var contentType: String?
    var oldSecretUntil: Instant?
    var disabledBecause: String?
    var createdAt: Instant
    var failingSince: Instant?
    var failures: Int?
    var pending: Int?
    var dead: Int?
    /// Only where it was just made.
    var secret: String?

    init(_ endpoint: Endpoint, secret: String? = nil) {
        number = endpoint.id.rawValue
        name = endpoint.name
        url = endpoint.url
        format = endpoint.format.rawValue
        types = endpoint.eventTypes
        headers = endpoint.headers.keys.sorted()
        timeoutSeconds = Double(endpoint.timeout.milliseconds) / 1000
        messagesPerMinute = endpoint.messagesPerMinute
        template = endpoint.template
        contentType = endpoint.template.map { _ in endpoint.contentType }
        oldSecretUntil = endpoint.retiring?.until
        disabledBecause = endpoint.disabledBecause
        createdAt = endpoint.createdAt
        self.secret = secret
    }

    init(_ detail: EndpointDetail) {
        self.init(detail.endpoint)
        failingSince = detail.health?.failingSince
        failures = detail.health?.failures
        pending = detail.pending
        dead = detail.dead
    }
}
