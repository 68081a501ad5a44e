import BusinessTime
import Foundation
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
    /// Every field, in the order of declaration.
    package init(
        name: String, url: String, eventTypes: [String] = [], headers: [String: String] = [:],
        timeout: Duration = .seconds(15), secret: SigningSecret? = nil
    ) {
        self.name = name
        self.url = url
        self.eventTypes = eventTypes
        self.headers = headers
        self.timeout = timeout
        self.secret = secret
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
        let name = validator.text("name", name, length: 1...100)
        if try transaction.configuration.endpoints.values.contains(where: { $0.name.lowercased() == name.lowercased() })
        {
            validator.reject("name", "there is an endpoint “\(name)” already")
        }
        let url = validator.text("url", url, length: 8...2000)
        if let parts = URLComponents(string: url), ["http", "https"].contains(parts.scheme?.lowercased()),
            parts.host?.isEmpty == false
        {
            if parts.user != nil || parts.password != nil {
                validator.reject("url", "holds a user name or password; send credentials in a header instead")
            }
        } else {
            validator.reject("url", "is no address such as https://hooks.example.com/belay")
        }
        if !(.seconds(1) ... .seconds(30)).contains(timeout) {
            validator.reject("timeout", "is not between 1 and 30 seconds")
        }
        for (header, value) in headers {
            let isToken = header.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"()<>@,;:\\\"/[]?={}".utf8.contains($0) }
            if header.isEmpty || !isToken || header.lowercased().hasPrefix("webhook-") {
                validator.reject("header", "“\(header)” cannot be set")
            }
            if value.utf8.contains(where: { $0 < 32 || $0 == 127 }) {
                validator.reject("header \(header)", "holds a control character")
            }
        }
        let text: String
        if let secret {
            let bytes =
                secret.revealed.hasPrefix("whsec_") ? Data(base64Encoded: String(secret.revealed.dropFirst(6))) : nil
            if !(24...64).contains(bytes?.count ?? 0) {
                validator.reject("secret", "is not “whsec_” and 24 to 64 bytes in base64")
            }
            text = secret.revealed
        } else {
            text = "whsec_" + Data(try RandomBytes.make(32)).base64EncodedString()
        }
        try validator.finish()
        var endpoint = Endpoint(
            id: 0, name: name, url: url, eventTypes: eventTypes, headers: headers, timeout: timeout,
            secret: SigningSecret(text), createdAt: transaction.now)
        endpoint.id = try transaction.writer.insert(endpoint)
        try transaction.audit(
            .created, .endpoint, endpoint.id.rawValue, from: nil, to: endpoint, fields: Self.fields)
        return Created(endpoint: endpoint, secret: Secret(text))
    }

    static func fields(_ endpoint: Endpoint) -> [(name: String, value: String?)] {
        [
            ("name", endpoint.name), ("url", endpoint.url),
            ("types", endpoint.eventTypes.isEmpty ? nil : endpoint.eventTypes.joined(separator: ", ")),
            ("disabled", endpoint.disabledBecause),
        ]
    }
}
