import BusinessTime
package import Model

/// A case as programs get it.
package struct ExportedCase: Encodable {
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

    /// The case with names as they are now.
    package init(_ value: Case, _ names: ExportNames) {
        number = value.id.rawValue
        escalation = names.name(value.escalation)
        version = value.version
        record = value.record
        department = names.name(value.department)
        trigger = value.trigger
        reason = value.reason
        requestedBy = names.name(value.requester)
        status = value.status.rawValue
        step = value.step
        holder = names.name(value.holder)
        holderEmail = names.address(value.holder)
        because = value.because
        candidates = value.candidates.compactMap { names.address($0) }
        openedAt = value.openedAt
        enteredAt = value.enteredAt
        timesOutAt = value.status.isOpen ? value.timesOutAt : nil
        let outlook = names.outlook(value)
        nextAt = outlook?.at
        next = outlook?.text
        waitsIn = value.waiting?.queue
        turn = value.entries
        round = value.round
        askedTogether = value.ballot.map { ballot in ballot.voters.compactMap { names.address($0) } }
        phase = value.phase?.rawValue
        triggers = value.triggers
        endedAt = value.endedAt
    }
}
