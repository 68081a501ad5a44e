import BusinessTime
import Model

extension CaseRun {
    /// Gives the step to somebody whom its holder names. The time-out stays where it is, so that passing on wins no
    /// time.
    mutating func passOn(
        _ step: Step, to next: PersonID, authority: String, comment: String
    ) throws(CaseRefusal) {
        guard let person = configuration.people[next] else { throw .unknownPerson(next) }
        guard !person.isDisabled else { throw .disabledPerson(person.name) }
        if asked(by: step) == .decision, barred.contains(next) { throw .passedOnToRequester(person.name) }
        guard next != current.holder || current.waiting != nil else { throw .passedOnToHolder(person.name) }
        let value = Eligibility(for: asked(by: step), requester: current.requester, facts: facts, now: now).value
        if let limit = person.authority, !person.mayDecide(value) {
            throw .passedOnBeyondAuthority(person.name, limit: limit.description)
        }
        if current.ballot != nil {
            try passOnVote(step, to: person, authority: authority, comment: comment)
            return
        }
        let before = current.holder
        let because = "\(actorName) passed it on to \(person.name)"
        give(
            to: Resolution(holder: next, candidates: current.candidates.filter { $0 != before }, because: because))
        log(
            .caseHandedOver,
            "\(actorName) passed \(name(of: step)) on to \(person.name)\(authority)\(remark(comment))")
        reassign(after: step)
        keepDeadline()
        ask(step)
    }

    /// Finds another holder for the step where the one it has is gone; the new one has the step's whole time.
    mutating func replaceHolder() throws(CaseRefusal) {
        guard current.status.isOpen else { return }
        let step = try step()
        let gone = current.holder
        let resolution = try replacement(at: step)
        guard resolution.holder != gone else { return }
        if current.ballot != nil {
            try replaceVoter(gone)
            return
        }
        hand(
            step, to: resolution, because: "changes hands, since \(configuration.name(of: gone)) can no longer take it")
    }

    /// Somebody who is asked together with others names another to be asked in their place.
    private mutating func passOnVote(
        _ step: Step, to person: Person, authority: String, comment: String
    ) throws(CaseRefusal) {
        guard current.ballot?.voters.contains(person.id) == false else { throw .passedOnToVoter(person.name) }
        guard case .person(let actor) = actor else { return }
        let before = current.unanswered.contains(actor) ? actor : absent(behind: actor) ?? actor
        replace(voter: before, with: person.id)
        if current.holder == before { current.holder = person.id }
        log(
            .caseHandedOver,
            "\(actorName) passed their part of \(name(of: step)) on to \(person.name)\(authority)\(remark(comment))")
        tell([.person(person.id)], "approval-asked", details(of: step))
    }

    private func replacement(at step: Step) throws(CaseRefusal) -> Resolution {
        if current.status == .returned { return try corrector() }
        return try resolve(isHeldAtBound ? .manager : step.recipient, for: asked(by: step))
    }
}
