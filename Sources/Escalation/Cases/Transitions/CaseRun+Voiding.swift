import Model

extension CaseRun {
    /// What was asked changed: the approvals given no longer count, and the case asks again from its first step (AP-6).
    /// Where nothing was approved yet, whoever has it reads of the change on the timeline.
    mutating func voidApprovals(because change: String) throws(CaseRefusal) {
        guard current.status.isOpen else { return }
        guard current.votes.contains(where: { $0.answer == .approved && !$0.isVoid }) else {
            log(.caseVoided, "What was asked changed: \(change)")
            return
        }
        for place in current.votes.indices { current.votes[place].isVoid = true }
        current.round += 1
        log(
            .caseVoided,
            "What was asked changed (\(change)), so the approvals given are void; round \(current.round) begins")
        guard current.status == .open, let first = definition.steps.first else { return }
        try follow(.step(first.sequence), endingAs: .approved)
    }
}
