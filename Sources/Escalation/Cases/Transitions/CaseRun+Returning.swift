import Model

extension CaseRun {
    /// Sends the case back to whoever asked, to correct what they asked for.
    mutating func returnForCorrection(_ step: Step, comment: String) throws(CaseRefusal) {
        current.status = .returned
        give(to: try corrector())
        log(.caseHandedOver, "It waits for a correction: \(current.because)")
        startDeadline(of: step)
        answer = Answer(word: "returned", step: step, comment: comment)
        tellAnswer([.person(current.holder)])
    }

    /// Brings a corrected case back to the step that returned it.
    mutating func correct(by actor: Actor, comment: String) throws(CaseRefusal) {
        try refuseIfEnded()
        guard current.status == .returned else { throw .notReturned }
        try refuseIfNotRequester(actor)
        current.round += 1
        log(.caseHandedOver, "\(actorName) corrected it, round \(current.round)\(remark(comment))")
        try follow(.step(current.step), endingAs: .approved)
    }

    /// Who corrects it: the requester where they are a person, else the record's assignee, else the department's
    /// manager and whoever comes after.
    func corrector() throws(CaseRefusal) -> Resolution {
        if case .person(let id) = current.requester, let requester = enabled(id) {
            return Resolution(holder: id, because: "\(requester.name) asked for it")
        }
        if let id = facts.record.assignee, let assignee = enabled(id) {
            return Resolution(holder: id, because: "\(assignee.name) works on the record")
        }
        return try resolve(.manager, for: .acknowledgement)
    }

    private func enabled(_ id: PersonID) -> Person? {
        configuration.people[id].flatMap { $0.isDisabled ? nil : $0 }
    }
}
