import BusinessTime
package import Model
package import Secrets
import Storage

/// Adds an endpoint that notifications are sent to; its signing secret is returned once.
package struct AddEndpoint: Workflow {
    /// Its name, unique, at most 100 characters.
    package var name: String
    /// The address, `https://…` or `http://…`.
    package var url: String
    /// The webhook types it gets; empty: all.
    package var eventTypes: [String]
    /// Further request headers.
    package var headers: [String: String]
    /// How long one attempt may take, 1 to 30 seconds.
    package var timeout: Duration
    /// The signing secret, `whsec_` and base64; nil: a new one.
    package var secret: SigningSecret?
    /// How the body is written.
    package var format: EndpointFormat
    /// The body's Mustache template, for the format of that name.
    package var template: String?
    /// The media type of what the template writes.
    package var contentType: String
    /// How many messages it gets in a minute at most, 1 to 60,000; nil: as many as there are.
    package var messagesPerMinute: Int?
    /// Every field, in the order of declaration.
    package init(
        name: String, url: String, eventTypes: [String] = [], headers: [String: String] = [:],
        timeout: Duration = .seconds(15), secret: SigningSecret? = nil, format: EndpointFormat = .standard,
        template: String? = nil, contentType: String = "application/json", messagesPerMinute: Int? = nil
    ) {
        self.name = name
        self.url = url
        self.eventTypes = eventTypes
        self.headers = headers
        self.timeout = timeout
        self.secret = secret
        self.format = format
        self.template = template
        self.contentType = contentType
        self.messagesPerMinute = messagesPerMinute
    }

    /// An endpoint and its secret.
    package struct Created: Sendable {
        /// What is stored.
        package var endpoint: Endpoint
        /// What receivers verify with, `whsec_…`.
        package var secret: SecretText
    }

    package var nouns: [Noun] { [.endpoint] }

    package func perform(in transaction: Transaction) throws -> Created {
        try transaction.requireAdmin("configure webhook endpoints")
        var validator = Validator()
        let secret = try validator.secret("secret", secret) ?? SigningSecret.generate()
        var endpoint = try validator.endpoint(
            Endpoint(
                id: 0, name: name, url: url, eventTypes: eventTypes, headers: headers, timeout: timeout, secret: secret,
                format: format, template: template, contentType: contentType, messagesPerMinute: messagesPerMinute,
                createdAt: transaction.now), among: transaction.snapshot)
        try validator.finish()
        endpoint.id = try transaction.writer.insert(endpoint)
        try transaction.audit(
            .created, .endpoint, endpoint.id.rawValue, from: nil, to: endpoint, fields: Self.fields)
        return Created(endpoint: endpoint, secret: Secret(secret.revealed))
    }

    /// What the audit trail says of an endpoint: never a secret, nor a header's value, which is often one.
    static func fields(_ endpoint: Endpoint) -> [(name: String, value: String?)] {
        [
            ("name", endpoint.name), ("url", endpoint.url),
            ("types", endpoint.eventTypes.isEmpty ? nil : endpoint.eventTypes.joined(separator: ", ")),
            ("format", endpoint.format.rawValue), ("template", endpoint.template),
            ("content type", endpoint.template.map { _ in endpoint.contentType }),
            ("headers", endpoint.headers.isEmpty ? nil : endpoint.headers.keys.sorted().joined(separator: ", ")),
            ("time-out", endpoint.timeout.humanText),
            ("messages a minute", endpoint.messagesPerMinute.map(String.init)),
            ("old secret until", endpoint.retiring?.until.description), ("disabled", endpoint.disabledBecause),
        ]
    }
}
