import Foundation
import Model

/// What an addressee's words depend on.
struct NoticeRecipient {
    /// What they are called; nil where they are unknown.
    let name: String?
    /// Who they are, where they work here.
    let person: PersonID?
    /// The languages they read, the best first.
    let languages: [String]
    let isCustomer: Bool
    let zone: TimeZone

    init(_ addressee: Addressee, facts: NoticeFacts) {
        switch addressee {
        case .person(let id):
            let person = facts.configuration.people[id]
            self.person = id
            name = person?.name
            languages = person?.languages ?? []
            isCustomer = false
            zone = Self.zone(person?.timeZone ?? facts.defaultTimeZone)
        case .customer(let id):
            let customer = facts.customer?.id == id ? facts.customer : nil
            person = nil
            name = customer?.name
            languages = customer.map { [$0.language] } ?? []
            isCustomer = true
            zone = Self.zone(facts.defaultTimeZone)
        case .channel(let channel):
            person = nil
            name = channel
            languages = []
            isCustomer = false
            zone = Self.zone(facts.defaultTimeZone)
        }
    }

    /// Moments name their distance from UTC, so an unknown zone's are still right.
    private static func zone(_ name: String) -> TimeZone {
        name == "UTC" ? .gmt : TimeZone(identifier: name) ?? .gmt
    }
}
