import BusinessTime
package import Model

/// What a webhook says: what happened, when, and everything a receiver needs to pass it on.
package struct WebhookMessage: Encodable, Sendable {
    /// Who it is for, with the address to reach them at.
    struct Addressee: Encodable, Sendable {
        let kind: String
        let number: Int64?
        let name: String?
        let email: String?
    }

    /// The record it is about.
    struct Record: Encodable, Sendable {
        let kind: String
        let number: Int64
    }

    /// One notification.
    struct Item: Encodable, Sendable {
        let notification: Int64
        let template: String
        let language: String
        let record: Record?
        let `case`: Int64?
        let subject: String
        let text: String
        let at: String

        init(_ notification: Notification) {
            self.notification = notification.id.rawValue
            template = notification.template
            language = notification.language
            let record = notification.record
            self.record = record.number > 0 ? Record(kind: record.kind.rawValue, number: record.number) : nil
            self.case = notification.caseID?.rawValue
            subject = notification.subject
            text = notification.text
            at = notification.at.description
        }
    }

    /// One notification, or several with a subject and a text that hold them all.
    struct Payload: Encodable, Sendable {
        let notification: Int64?
        let template: String?
        let language: String
        let to: Addressee
        let record: Record?
        let `case`: Int64?
        let subject: String
        let text: String
        let notifications: [Item]?
    }

    /// `notification.` and the template's name, what endpoints choose by; `notification.bundle` for several.
    let type: String
    /// When it was decided, which is not when it is sent.
    let timestamp: String
    let data: Payload

    /// What stands between the notifications of a bundle; no word, so that it is in no language.
    private static let rule = "\n\n" + String(repeating: "–", count: 24) + "\n\n"

    /// A message about notifications to one addressee, of which there has to be one at least; `customer` is theirs, where
    /// they are one.
    package init(_ first: Notification, more: [Notification], customer: Customer?, configuration: Configuration) {
        timestamp = first.at.description
        let to: Addressee =
            switch first.addressee {
            case .person(let id):
                Addressee(
                    kind: "person", number: id.rawValue, name: configuration.people[id]?.name,
                    email: configuration.people[id]?.email)
            case .customer(let id):
                Addressee(kind: "customer", number: id.rawValue, name: customer?.name, email: customer?.email)
            case .channel(let name): Addressee(kind: "channel", number: nil, name: name, email: nil)
            }
        let one = Item(first)
        if more.isEmpty {
            type = "notification.\(first.template)"
            data = Payload(
                notification: one.notification, template: one.template, language: one.language, to: to,
                record: one.record, case: one.case, subject: one.subject, text: one.text, notifications: nil)
        } else {
            let all = [one] + more.map(Item.init)
            type = "notification.bundle"
            data = Payload(
                notification: nil, template: nil, language: one.language, to: to, record: nil, case: nil,
                subject: "\(one.subject) (+\(more.count))",
                text: all.map { "\($0.subject)\n\n\($0.text)" }.joined(separator: Self.rule), notifications: all)
        }
    }

    /// For whom it is and what it is about, as one line without words: `→ Ana Lima · ticket 12`.
    var whom: String {
        let name = data.to.name ?? data.to.kind
        return "→ \(name)" + (data.record.map { " · \($0.kind) \($0.number)" } ?? "")
    }
}
