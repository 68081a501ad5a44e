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
        guard next != current.holder else { throw .passedOnToHolder(person.name) }
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
        give(to: resolution)
        if let team = resolution.servedTeam { want(.advanceRotation(team, resolution.holder)) }
        log(
            .caseHandedOver,
            "\(configuration.name(of: gone)) can no longer take \(name(of: step)): \(resolution.because)")
        startDeadline(of: step, silence: resolution.silenceAfter)
        guard current.status == .open else { return }
        reassign(after: step)
        ask(step)
    }

    private func replacement(at step: Step) throws(CaseRefusal) -> Resolution {
        if current.status == .returned { return try corrector() }
        return try resolve(isHeldAtBound ? .manager : step.recipient, for: asked(by: step))
    }
}
