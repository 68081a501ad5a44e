/// One record of any kind: `ticket 12`.
package struct RecordReference: Hashable, Sendable, Codable, CustomStringConvertible {
    /// What kind of record it is.
    package var kind: RecordKind
    /// Its number among the records of its kind.
    package var number: Int64
    /// The record of that kind and number.
    package init(kind: RecordKind, number: Int64) {
        self.kind = kind
        self.number = number
    }

    /// The ticket of that number.
    package static func ticket(_ id: TicketID) -> Self { Self(kind: .ticket, number: id.rawValue) }

    /// The deal of that number.
    package static func deal(_ id: DealID) -> Self { Self(kind: .deal, number: id.rawValue) }

    /// The account of that number.
    package static func account(_ id: AccountID) -> Self { Self(kind: .account, number: id.rawValue) }

    /// The checklist of that number.
    package static func checklist(_ id: ChecklistID) -> Self { Self(kind: .checklist, number: id.rawValue) }

    /// The follow-up of that number.
    package static func followUp(_ id: FollowUpID) -> Self { Self(kind: .followUp, number: id.rawValue) }

    /// The request of that number.
    package static func request(_ id: RequestID) -> Self { Self(kind: .request, number: id.rawValue) }

    /// The module that the record belongs to.
    package var module: Module { kind.module }

    package var description: String { "\(kind.rawValue) \(number)" }

    /// Reads `ticket 12`, `ticket:12` or `ticket/12`; nil where the text names no record.
    package init?(_ text: String) {
        let parts = text.split(whereSeparator: { " :/".contains($0) })
        guard parts.count == 2, let kind = RecordKind(rawValue: parts[0].lowercased()), let number = Int64(parts[1]),
            number > 0
        else { return nil }
        self.init(kind: kind, number: number)
    }
}
