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
    var nextAt: Instant?
    var next: String?
    var waitsIn: String?
    var turn: Int
    var round: Int
    var askedTogether: [String]?
    var phase: String?
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
        let outlook = wording.outlook(value)
        nextAt = outlook?.at
        next = outlook?.text
        waitsIn = value.waiting?.queue
        turn = value.entries
        round = value.round
        askedTogether = value.ballot.map { ballot in ballot.voters.compactMap { wording.address($0) } }
        phase = value.phase?.rawValue
        triggers = value.triggers
        endedAt = value.endedAt
    }
}

extension Wording {
    /// Where a case stands, as a sentence.
    func sentence(_ value: Case) -> String {
        let start = "Case \(value.id) (“\(name(value.escalation))”, \(value.record))"
        guard value.status.isOpen else { return "\(start) has ended: \(value.status.rawValue)." }
        if value.waiting != nil {
            return "\(start) waits in a queue until somebody has room; \(name(value.holder)) answers for it."
        }
        let waits = value.status == .returned ? "was returned and waits for a correction by" : "waits for"
        return "\(start) \(waits) \(who(value)) until \(zoned(value.timesOutAt))."
    }

    /// Whom a case waits for: everybody who is asked and has not answered, or its holder.
    func who(_ value: Case) -> String {
        if value.waiting != nil { return "the queue (\(name(value.holder)))" }
        return value.ballot == nil ? name(value.holder) : value.unanswered.map { name($0) }.joined(separator: ", ")
    }

    /// What happens to a case next by itself; nil where it has ended.
    func outlook(_ value: Case) -> CaseOutlook? {
        let newest = configuration.escalations[value.escalation]
        return CaseOutlook(value, definition: newest?.version == value.version ? newest : nil)
    }

    /// Cases as a table for people.
    func table(_ cases: [Case]) -> TextTable {
        var table = TextTable([
            .init("CASE", alignment: .right), .init("STATUS"), .init("RECORD", isFixed: true), .init("ESCALATION"),
            .init("STEP", alignment: .right), .init("WITH"), .init("SINCE", isFixed: true), .init("NEXT"),
            .init("REASON"),
        ])
        for value in cases {
            table.append([
                "\(value.id)", value.status.rawValue, value.record.description, name(value.escalation), "\(value.step)",
                value.status.isOpen ? who(value) : name(value.holder), moment(value.enteredAt),
                outlook(value).map { "\(moment($0.at)): \($0.text)" } ?? "–", value.reason,
            ])
        }
        return table
    }
}
