/// What an event is about: a noun and its number.
package struct Subject: Hashable, Sendable, Codable, CustomStringConvertible {
    /// What kind of thing it is.
    package var noun: Noun
    /// Its number among its kind.
    package var number: Int64
    /// The thing of that kind and number.
    package init(noun: Noun, number: Int64) {
        self.noun = noun
        self.number = number
    }

    /// The record as the subject of an event.
    package init(_ record: RecordReference) {
        let noun: Noun =
            switch record.kind {
            case .ticket: .ticket
            case .deal: .deal
            case .account: .account
            case .checklist: .checklist
            case .followUp: .followUp
            case .request: .request
            }
        self.init(noun: noun, number: record.number)
    }

    /// The case as the subject of an event.
    package init(_ id: CaseID) { self.init(noun: .escalationCase, number: id.rawValue) }

    package var description: String { "\(noun.rawValue) \(number)" }
}
