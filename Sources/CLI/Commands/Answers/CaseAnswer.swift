import BusinessTime
import Model

/// A case as programs get it.
struct CaseAnswer: Encodable {
    var number: Int64
    var escalation: String
    var version: Int
    var record: RecordReference
    var department: String
    var trigger: String
    var reason: String
    var requestedBy: String
    var status: String
    var step: Int
    var holder: String
    var holderEmail: String?
    var because: String
    var candidates: [String]
    var openedAt: Instant
    var enteredAt: Instant
    var timesOutAt: Instant?
    var triggers: Int
    var endedAt: Instant?

    init(_ value: Case, _ wording: Wording) {
        number = value.id.rawValue
        escalation = wording.name(value.escalation)
        version = value.version
        record = value.record
        department = wording.name(value.department)
        trigger = value.trigger
        reason = value.reason
        requestedBy = wording.name(value.requester)
        status = value.status.rawValue
        step = value.step
        holder = wording.name(value.holder)
        holderEmail = wording.address(value.holder)
        because = value.because
        candidates = value.candidates.compactMap { wording.address($0) }
        openedAt = value.openedAt
        enteredAt = value.enteredAt
        timesOutAt = value.status.isOpen ? value.timesOutAt : nil
        triggers = value.triggers
        endedAt = value.endedAt
    }
}

extension Wording {
    /// Where a case stands, as a sentence.
    func sentence(_ value: Case) -> String {
        let start = "Case \(value.id) (“\(name(value.escalation))”, \(value.record))"
        guard value.status.isOpen else { return "\(start) has ended: \(value.status.rawValue)." }
        let waits = value.status == .returned ? "was returned and waits for a correction by" : "waits for"
        return "\(start) \(waits) \(name(value.holder)) until \(zoned(value.timesOutAt))."
    }

    /// Cases as a table for people.
    func table(_ cases: [Case]) -> TextTable {
        var table = TextTable([
            .init("CASE", alignment: .right), .init("STATUS"), .init("RECORD", isFixed: true), .init("ESCALATION"),
            .init("STEP", alignment: .right), .init("WITH"), .init("UNTIL", isFixed: true), .init("REASON"),
        ])
        for value in cases {
            table.append([
                "\(value.id)", value.status.rawValue, value.record.description, name(value.escalation), "\(value.step)",
                name(value.holder), value.status.isOpen ? moment(value.timesOutAt) : "–", value.reason,
            ])
        }
        return table
    }
}
