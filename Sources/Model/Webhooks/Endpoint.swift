package import BusinessTime

/// Where notifications are sent.
package struct Endpoint: Hashable, Sendable {
    /// The endpoint's number.
    package var id: EndpointID
    /// Its name, unique.
    package var name: String
    /// The address, `https://…` or `http://…`.
    package var url: String
    /// The webhook types it gets, such as `notification.assigned` or `notification.*`; empty: all.
    package var eventTypes: [String]
    /// Further request headers by name.
    package var headers: [String: String]
    /// How long one attempt may take.
    package var timeout: Duration
    /// What its webhooks are signed with.
    package var secret: SigningSecret
    /// The secret before it, which signs as well while receivers change over.
    package var retiring: RetiringSecret?
    /// How the body is written.
    package var format: EndpointFormat
    /// The body's Mustache template, for the format of that name alone.
    package var template: String?
    /// The media type of what the template writes.
    package var contentType: String
    /// How many messages it gets in a minute at most; nil: as many as there are.
    package var messagesPerMinute: Int?
    /// Why nothing is sent to it, while nothing is.
    package var disabledBecause: String?
    /// When it was made.
    package var createdAt: Instant
    /// Every field, in the order of declaration.
    package init(
        id: EndpointID, name: String, url: String, eventTypes: [String] = [], headers: [String: String] = [:],
        timeout: Duration = .seconds(15), secret: SigningSecret, retiring: RetiringSecret? = nil,
        format: EndpointFormat = .standard, template: String? = nil, contentType: String = "application/json",
        messagesPerMinute: Int? = nil, disabledBecause: String? = nil, createdAt: Instant
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.eventTypes = eventTypes
        self.headers = headers
        self.timeout = timeout
        self.secret = secret
        self.retiring = retiring
        self.format = format
        self.template = template
        self.contentType = contentType
        self.messagesPerMinute = messagesPerMinute
        self.disabledBecause = disabledBecause
        self.createdAt = createdAt
    }

    /// Whether it gets webhooks of a type.
    package func accepts(_ type: String) -> Bool {
        guard !eventTypes.isEmpty else { return true }
        return eventTypes.contains { pattern in
            pattern.hasSuffix("*") ? type.hasPrefix(pattern.dropLast()) : pattern == type
        }
    }

    /// What a message is signed with at a moment, the newest first.
    package func secrets(at now: Instant) -> [SigningSecret] {
        guard let retiring, now < retiring.until else { return [secret] }
        return [secret, retiring.secret]
    }
}
