package import Model
import Storage

/// Changes an endpoint: only what is given.
package struct ChangeEndpoint: Workflow {
    /// The endpoint's name or number.
    package var endpoint: String
    /// What it is called.
    package var name: String?
    /// The address.
    package var url: String?
    /// The webhook types it gets; empty: all.
    package var eventTypes: [String]?
    /// Headers to set, by name; those with an empty value are taken away.
    package var headers: [String: String]
    /// How long one attempt may take.
    package var timeout: Duration?
    /// How the body is written.
    package var format: EndpointFormat?
    /// The body's Mustache template; it makes the format `template`.
    package var template: String?
    /// The media type of what the template writes.
    package var contentType: String?
    /// How many messages it gets in a minute at most; 0: as many as there are.
    package var messagesPerMinute: Int?
    /// Every field, in the order of declaration.
    package init(
        endpoint: String, name: String? = nil, url: String? = nil, eventTypes: [String]? = nil,
        headers: [String: String] = [:], timeout: Duration? = nil, format: EndpointFormat? = nil,
        template: String? = nil, contentType: String? = nil, messagesPerMinute: Int? = nil
    ) {
        self.endpoint = endpoint
        self.name = name
        self.url = url
        self.eventTypes = eventTypes
        self.headers = headers
        self.timeout = timeout
        self.format = format
        self.template = template
        self.contentType = contentType
        self.messagesPerMinute = messagesPerMinute
    }

    package func perform(in transaction: Transaction) throws -> Endpoint {
        try transaction.requireAdmin("configure webhook endpoints")
        let earlier = try transaction.endpoint(endpoint)
        var wanted = earlier
        if let name { wanted.name = name }
        if let url { wanted.url = url }
        if let eventTypes { wanted.eventTypes = eventTypes }
        for (name, value) in headers {
            // Names of headers are the same in either letter case.
            for same in wanted.headers.keys where same.lowercased() == name.lowercased() { wanted.headers[same] = nil }
            if !value.isEmpty { wanted.headers[name] = value }
        }
        if let timeout { wanted.timeout = timeout }
        if let format {
            wanted.format = format
            if format != .template { wanted.template = nil }
        }
        if let template {
            wanted.template = template
            if format == nil { wanted.format = .template }
        }
        if let contentType { wanted.contentType = contentType }
        if let messagesPerMinute { wanted.messagesPerMinute = messagesPerMinute == 0 ? nil : messagesPerMinute }
        var validator = Validator()
        let changed = try validator.endpoint(wanted, among: transaction.snapshot)
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        // Elsewhere it has not failed yet.
        if changed.url != earlier.url { try transaction.writer.noteSuccess(of: changed.id) }
        try transaction.audit(
            .changed, .endpoint, changed.id.rawValue, from: earlier, to: changed, fields: AddEndpoint.fields)
        return changed
    }
}

extension Transaction {
    /// The endpoint of that name or number.
    func endpoint(_ name: String) throws -> Endpoint {
        guard let found = try configuration.endpoint(named: name) else {
            throw WorkflowError.notFound("There is no endpoint “\(name)”.")
        }
        return found
    }
}
