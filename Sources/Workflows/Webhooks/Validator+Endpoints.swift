import BusinessTime
import Foundation
import Model
import Notices
import Secrets

extension Validator {
    /// Headers that are Belay's own to set, or frame the message.
    private static let ownHeaders: Set = [
        "content-type", "content-length", "transfer-encoding", "host", "connection", "expect", "te", "trailer",
        "upgrade",
    ]

    /// An endpoint as it can be stored, with all that is wrong noted.
    mutating func endpoint(_ endpoint: Endpoint, among snapshot: Snapshot) throws -> Endpoint {
        var endpoint = endpoint
        endpoint.name = text("name", endpoint.name, length: 1...100)
        let name = endpoint.name.lowercased()
        if snapshot.configuration.endpoints.values.contains(where: {
            $0.id != endpoint.id && $0.name.lowercased() == name
        }) {
            reject("name", "there is an endpoint “\(endpoint.name)” already")
        }
        endpoint.url = address("url", endpoint.url)
        if !(.seconds(1) ... .seconds(30)).contains(endpoint.timeout) {
            reject("timeout", "is not between 1 and 30 seconds")
        }
        if let rate = endpoint.messagesPerMinute, !(1...60_000).contains(rate) {
            reject("rate", "\(rate) is not between 1 and 60,000 messages a minute")
        }
        check(headers: endpoint.headers)
        check(types: endpoint.eventTypes, among: snapshot.templates.names)
        check(bodyOf: endpoint)
        return endpoint
    }

    private mutating func address(_ field: String, _ text: String) -> String {
        let url = self.text(field, text, length: 8...2000)
        if let parts = URLComponents(string: url), ["http", "https"].contains(parts.scheme?.lowercased()),
            parts.host?.isEmpty == false
        {
            if parts.user != nil || parts.password != nil {
                reject(field, "holds a user name or password; send credentials in a header instead")
            }
        } else {
            reject(field, "is no address such as https://hooks.example.com/belay")
        }
        return url
    }

    private mutating func check(headers: [String: String]) {
        if headers.count > 20 { reject("header", "there are \(headers.count); at most 20 are allowed") }
        for (header, value) in headers.sorted(by: { $0.key < $1.key }) {
            let isToken = header.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"()<>@,;:\\\"/[]?={}".utf8.contains($0) }
            if header.isEmpty || !isToken || header.lowercased().hasPrefix("webhook-")
                || Self.ownHeaders.contains(header.lowercased())
            {
                reject("header", "“\(header)” cannot be set")
            }
            if value.utf8.contains(where: { $0 < 32 || $0 == 127 }) {
                reject("header \(header)", "holds a control character")
            } else if value.utf8.count > 4000 {
                reject("header \(header)", "is longer than 4,000 bytes")
            }
        }
    }

    /// Types are those that there are templates for, and `notification.test`; `*` stands for whatever follows.
    private mutating func check(types: [String], among templates: [String]) {
        let known = (templates + ["test"]).map { "notification.\($0)" }
        for type in types {
            let isKnown =
                type.hasSuffix("*") ? known.contains { $0.hasPrefix(type.dropLast()) } : known.contains(type)
            guard !isKnown else { continue }
            let there = known.sorted().joined(separator: ", ")
            reject("type", "nothing of the type “\(type)” is ever sent; there are notification.* and \(there)")
        }
    }

    private mutating func check(bodyOf endpoint: Endpoint) {
        switch (endpoint.format, endpoint.template) {
        case (.template, let source) where source?.allSatisfy(\.isWhitespace) ?? true:
            reject("template", "is missing; the format “template” needs one")
        case (.template, let source?):
            let type = endpoint.contentType
            let isType =
                type.utf8.count <= 100 && type.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
                && type.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false).count == 2
            guard isType else { return reject("content type", "“\(type)” is no media type such as application/json") }
            do {
                try BodyTemplate(source, contentType: type).check()
            } catch {
                reject("template", "\(error)")
            }
        case (_, .some): reject("template", "is only for the format “template”, not “\(endpoint.format.rawValue)”")
        case (_, nil): break
        }
    }

    /// A signing secret that somebody brings; nil where they bring none.
    mutating func secret(_ field: String, _ secret: SigningSecret?) -> SigningSecret? {
        guard let secret else { return nil }
        let bytes =
            secret.revealed.hasPrefix("whsec_") ? Data(base64Encoded: String(secret.revealed.dropFirst(6))) : nil
        if !(24...64).contains(bytes?.count ?? 0) { reject(field, "is not “whsec_” and 24 to 64 bytes in base64") }
        return secret
    }
}

extension SigningSecret {
    /// A new one of 32 random bytes.
    static func generate() throws -> SigningSecret {
        SigningSecret("whsec_" + Data(try RandomBytes.make(32)).base64EncodedString())
    }
}
