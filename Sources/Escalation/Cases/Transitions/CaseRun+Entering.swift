import BusinessTime
import Model

extension CaseRun {
    /// Goes where a goto leads, and on as long as steps ask nothing; nil: the case waits where it is. A step that asks
    /// nothing goes on along its approval, and leaves what was decided before it as it was.
    mutating func follow(_ goto: Goto?, endingAs status: CaseStatus) throws(CaseRefusal) {
        var goto = goto
        while let target = goto {
            switch target {
            case .end:
                end(as: status)
                tellAnswer()
                return
            case .step(let sequence): goto = try enter(try step(sequence))
            }
        }
    }

    /// Enters a step; returns where the case goes on at once, nil where it waits.
    private mutating func enter(_ step: Step) throws(CaseRefusal) -> Goto? {
        current.status = .open
        if current.entries >= bound {
            try holdAtBound(step)
            return nil
        }
        return arrive(at: step, with: try resolve(step.recipient, for: step.asks), as: .caseEntered)
    }

    /// Puts the case into a step with a person, and does what the step does on entry; returns where the case goes on at
    /// once, nil where it waits.
    mutating func arrive(at step: Step, with resolution: Resolution, as kind: EventKind) -> Goto? {
        current.entries += 1
        current.step = step.sequence
        current.enteredAt = now
        current.lapses = 0
        if let phase = step.phase { enter(phase) }
        give(to: resolution)
        openBallot(at: step, with: resolution)
        let opening = kind == .caseOpened ? "Opened by “\(current.trigger)” (\(current.reason)), to " : "To "
        log(kind, "\(opening)\(name(of: step)): \(current.because)")
        if let team = resolution.servedTeam {
            facts.routing.lastServed[team] = resolution.holder
            want(.advanceRotation(team, resolution.holder))
        }
        for action in step.actions { perform(action) }
        guard step.asks != .nothing else { return step.approvalGoto }
        ask(step)
        startDeadline(of: step, silence: resolution.silenceAfter)
        return nil
    }

    /// Stops a case that has entered too many steps: from here on only the department's manager, or whoever has it in
    /// their place, ends it with a last decision. The step it was going to enter does nothing.
    private mutating func holdAtBound(_ step: Step) throws(CaseRefusal) {
        let resolution = try resolve(.manager, for: .decision)
        current.entries = bound + 1
        current.step = step.sequence
        current.enteredAt = now
        current.lapses = 0
        give(to: resolution)
        log(
            .caseEntered,
            "Stopped before \(name(of: step)) after \(bound) steps, the most that are allowed; "
                + "the next decision ends the case. \(resolution.because)")
        ask(step)
        startDeadline(of: step)
    }

    /// Makes a person the holder.
    mutating func give(to resolution: Resolution) {
        current.holder = resolution.holder
        current.candidates = resolution.candidates
        current.because = resolution.because
        current.ballot = nil
        current.waiting = resolution.waitsIn.map {
            QueuePlace(queue: $0, rank: facts.record.priority?.rank ?? 0)
        }
    }
}
