import Model

extension CaseRun {
    /// Somebody who could have the case that waits has room: it goes to them, with the step's whole time.
    mutating func leaveQueue() throws(CaseRefusal) {
        guard current.status == .open, current.waiting != nil else { return }
        let step = try step()
        let resolution = try resolve(isHeldAtBound ? .manager : step.recipient, for: asked(by: step))
        guard resolution.waitsIn == nil else { return }
        hand(step, to: resolution, because: "no longer has to wait")
    }

    /// Gives a step to somebody anew: with its whole time, told on the timeline and to them.
    mutating func hand(_ step: Step, to resolution: Resolution, because reason: String) {
        give(to: resolution)
        openBallot(at: step, with: resolution)
        if let team = resolution.servedTeam { want(.advanceRotation(team, resolution.holder)) }
        log(resolution.waitsIn == nil ? .caseHandedOver : .caseWaits, "\(name(of: step)) \(reason): \(current.because)")
        startDeadline(of: step, silence: resolution.silenceAfter)
        guard current.status == .open else { return }
        reassign(after: step)
        ask(step)
    }

    /// The case goes on in the newest version of its escalation, at a step of that version; who has it stays.
    mutating func migrate(to sequence: Int) throws(CaseRefusal) {
        try refuseIfEnded()
        let before = current.version
        let step = try step(sequence)
        current.version = definition.version
        current.step = sequence
        log(.caseMigrated, "Moved from version \(before) to \(definition.version), to \(name(of: step))")
    }
}
