import BusinessTime
import Foundation
import Model
import Storage

/// The body of a webhook: what happened, when, and everything a receiver needs to pass it on.
struct WebhookMessage: Encodable {
    /// Who it is for, with the address to reach them at.
    struct Addressee: Encodable {
        let kind: String
        let number: Int64?
        let name: String?
        let email: String?
    }

    /// The record it is about.
    struct Record: Encodable {
        let kind: String
        let number: Int64
    }

    struct Payload: Encodable {
        let notification: Int64
        let template: String
        let language: String
        let to: Addressee
        let record: Record?
        let `case`: Int64?
        let subject: String
        let text: String
    }

    /// `notification.` and the template's name; what endpoints choose by.
    let type: String
    /// When it was decided, which is not when it is sent.
    let timestamp: String
    let data: Payload

    init(_ pending: PendingDelivery, configuration: Configuration) {
        let notification = pending.notification
        type = "notification.\(notification.template)"
        timestamp = notification.at.description
        let to: Addressee =
            switch notification.addressee {
            case .person(let id):
                Addressee(
                    kind: "person", number: id.rawValue, name: configuration.people[id]?.name,
                    email: configuration.people[id]?.email)
            case .customer(let id):
                Addressee(
                    kind: "customer", number: id.rawValue, name: pending.customer?.name,
                    email: pending.customer?.email)
            case .channel(let name): Addressee(kind: "channel", number: nil, name: name, email: nil)
            }
        let record = notification.record
        data = Payload(
            notification: notification.id.rawValue, template: notification.template, language: notification.language,
            to: to, record: record.number > 0 ? Record(kind: record.kind.rawValue, number: record.number) : nil,
            case: notification.caseID?.rawValue, subject: notification.subject, text: notification.text)
    }

    /// The bytes that are signed and sent.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
