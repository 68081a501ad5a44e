import Model

extension CaseRun {
    /// Ends the case.
    mutating func end(as status: CaseStatus) {
        current.status = status
        current.endedAt = now
        current.next = nil
        current.waiting = nil
        current.ballot = nil
        leavePhase()
        log(.caseEnded, "Ended: \(status.sentence)")
    }

    /// Ends the case because whoever asked takes it back.
    mutating func withdraw(by actor: Actor, comment: String) throws(CaseRefusal) {
        try refuseIfEnded()
        try refuseIfNotRequester(actor)
        log(.caseDecided, "\(actorName) withdrew it\(remark(comment))")
        end(as: .withdrawn)
    }

    /// Ends the case because its record was solved or closed; nothing where it had ended.
    mutating func closeWithRecord() {
        if current.status.isOpen { end(as: .resolved) }
    }

    /// Adds a trigger to the open case instead of opening another (ES-5).
    mutating func join(_ trigger: Trigger) throws(CaseRefusal) {
        try refuseIfEnded()
        current.triggers += 1
        log(.caseJoined, "“\(trigger.name)” fired again, \(current.triggers) triggers so far: \(trigger.reason)")
    }
}
