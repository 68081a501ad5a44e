import Model

extension Validator {
    /// A mapping as it can be stored, with all that is wrong noted.
    mutating func sources(_ map: [String: String]) -> [String: IncomingSource] {
        var sources: [String: IncomingSource] = [:]
        for (name, text) in map.sorted(by: { $0.key < $1.key }) {
            if text.count <= 1000, let source = IncomingSource(text) {
                sources[name] = source
            } else {
                reject(
                    "map",
                    "“\(text.prefix(100))” is neither a place such as /issue/title nor a text such as =high, for “\(name.prefix(100))”"
                )
            }
        }
        return sources
    }

    /// A door for another system as it can be stored, with all that is wrong noted.
    ///
    /// What it had already in every message may stay, so that a team that was renamed since keeps nobody from changing the
    /// rest.
    mutating func incoming(
        _ hook: IncomingHook, among configuration: Configuration, since earlier: IncomingHook? = nil
    ) -> IncomingHook {
        var hook = hook
        hook.name = text("name", hook.name, length: 1...100)
        let isPath = hook.name.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
        }
        if !isPath { reject("name", "may hold letters from a to z, digits and hyphens only, since it ends an address") }
        let name = hook.name.lowercased()
        if configuration.incoming.values.contains(where: { $0.id != hook.id && $0.name.lowercased() == name }) {
            reject("name", "there is an incoming webhook “\(hook.name)” already")
        }
        switch (hook.signature, hook.header) {
        case (.standard, .some): reject("header", "is for the signature “hmac” only")
        case (.hmac, let header?):
            let isToken =
                (1...100).contains(header.utf8.count)
                && header.utf8.allSatisfy {
                    (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
                }
            if !isToken { reject("header", "“\(header.prefix(100))” is no name of a header") }
        default: break
        }
        check(mapOf: hook)
        for (name, source) in hook.map.sorted(by: { $0.key < $1.key }) where source != earlier?.map[name] {
            guard case .constant(let text) = source else { continue }
            var validator = Validator()
            validator.check(constant: text, of: name, configuration)
            for problem in validator.problems { reject("map", "“\(name)”: \(problem.message)") }
        }
        return hook
    }

    /// A text that is the same in every message has to be one that its field takes, or every message would be refused.
    private mutating func check(constant text: String, of name: String, _ configuration: Configuration) {
        switch name {
        case "priority": _ = word(name, text, as: Priority.self)
        case "outcome": _ = word(name, text, as: DealOutcome.self)
        case "team": _ = team(name, text, configuration)
        case "owner": _ = person(name, text, configuration)
        case "language": language(name, text)
        case "requester": email(name, text)
        case "value": _ = money(name, text)
        case "expected_close": _ = day(name, text)
        case "author" where !["customer", "note"].contains(text): reject(name, "is neither customer nor note")
        case "discount" where Double(text) == nil: reject(name, "is no number")
        case "score" where Double(text).map({ !(0...100).contains($0) }) ?? true:
            reject(name, "is no number from 0 to 100")
        default: break
        }
    }

    private mutating func check(mapOf hook: IncomingHook) {
        let known = hook.kind.fields + IncomingKind.envelopeFields
        for name in hook.map.keys.sorted() where !known.contains(name) {
            reject(
                "map",
                "“\(name.prefix(100))” is no field of a \(hook.kind.rawValue); there are \(known.joined(separator: ", "))"
            )
        }
        for any in hook.kind.requiredFields where !any.contains(where: { hook.map[$0] != nil }) {
            reject("map", "\(any.joined(separator: " or ")) is missing")
        }
        for name in IncomingKind.envelopeFields where hook.map[name] != nil {
            if hook.signature == .standard {
                reject("map", "“\(name)” is not needed: Standard Webhooks say it in a header that is signed")
            } else if case .constant = hook.map[name] {
                reject("map", "“\(name)” cannot be the same in every message")
            }
        }
    }

    /// A secret that somebody brings; nil where they bring none.
    mutating func secret(
        _ field: String, _ secret: SigningSecret?, for signature: IncomingSignature
    ) -> SigningSecret? {
        guard let secret, signature == .hmac else { return self.secret(field, secret) }
        let bytes = secret.revealed.utf8
        if !(16...200).contains(bytes.count) || !bytes.allSatisfy({ (33...126).contains($0) }) {
            reject(field, "is not 16 to 200 letters, digits and signs")
        }
        return secret
    }
}
