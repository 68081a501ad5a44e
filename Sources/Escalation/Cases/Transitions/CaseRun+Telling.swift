import Model

extension CaseRun {
    /// Tells the holder what the step asks of them.
    mutating func ask(_ step: Step) {
        let asksForDecision = asked(by: step) == .decision && current.waiting == nil
        tell(
            waitedFor.map(AudienceMember.person), asksForDecision ? "approval-asked" : "assigned", details(of: step))
    }

    /// Tells whoever asked, where they work here, and the record's assignee what was answered; not whoever answered it.
    ///
    /// A customer is told only where a step says so: what is decided in here, and said about it, is not theirs to read.
    mutating func tellAnswer() {
        var people: [Actor] = [current.requester]
        if let assignee = facts.record.assignee { people.append(.person(assignee)) }
        var audience: [AudienceMember] = []
        for case .person(let id) in people where actor != .person(id) && !audience.contains(.person(id)) {
            audience.append(.person(id))
        }
        tellAnswer(audience)
    }

    /// Tells some people what was answered.
    mutating func tellAnswer(_ audience: [AudienceMember]) {
        guard let answer else { return }
        tell(
            audience, "decided",
            [
                "decision": answer.word, "comment": answer.comment, "by": actorName, "step": answer.step.name,
                "reason": current.reason,
            ])
    }

    /// What a notification about the step knows beside its record and case.
    func details(of step: Step) -> [String: String] {
        ["step": step.name, "reason": current.reason, "because": current.because]
    }
}
