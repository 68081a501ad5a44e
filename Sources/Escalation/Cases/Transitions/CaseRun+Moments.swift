import BusinessTime
import Model

extension CaseRun {
    /// Does what is due; nothing where nothing is.
    mutating func momentCame() throws(CaseRefusal) {
        guard current.status.isOpen, let next = current.next, next.at <= now else { return }
        let step = try step()
        switch next.kind {
        case .silence: return silenceCame(step)
        case .phase: return phaseIsLate(step)
        case .reminder:
            log(.caseReminded, "Nobody has answered \(name(of: step)) yet; a word from them is due")
            tell(waitedFor.map(AudienceMember.person), "reminder", details(of: step))
            startReminder(of: step)
            return
        case .timeOut: break
        }
        current.lapses += 1
        let timeOut = timeOut(of: step)
        let lapse = "Nobody answered \(name(of: step)) within \(timeOut.span)"
        switch timeOut.then {
        case .goto(let target):
            log(.caseTimedOut, "\(lapse), so it goes to step \(target)")
            try follow(.step(target), endingAs: .approved)
        case .approve:
            log(.caseTimedOut, "\(lapse), which counts as an approval")
            try conclude(step, as: .approved, comment: "\(lapse).")
        case .reject:
            log(.caseTimedOut, "\(lapse), which counts as a rejection")
            try conclude(step, as: .rejected, comment: "\(lapse).")
        case .manager:
            takeOver(step, because: lapse)
        }
    }

    /// The primary of a team said nothing: the next member has it, within the same time-out.
    private mutating func silenceCame(_ step: Step) {
        keepDeadline()
        guard case .team(let id) = step.recipient, let team = configuration.teams[id] else { return }
        guard let choice = successor(at: step) else {
            let holder = configuration.name(of: current.holder)
            log(.caseTimedOut, "\(holder) said nothing, and nobody else in \(team.name) can take it")
            return
        }
        give(
            to: Resolution(
                holder: choice.person.id, candidates: current.candidates, because: choice.because))
        log(.caseHandedOver, "\(name(of: step)) changes hands: \(choice.because)")
        reassign(after: step)
        ask(step)
    }

    /// Who of the team has the step after its primary said nothing; nil where nobody else can.
    func successor(at step: Step) -> Choice? {
        guard case .team(let id) = step.recipient, let team = configuration.teams[id] else { return nil }
        let choice = PrimarySecondary(team: team).afterSilence(of: current.holder, among: eligibility(at: step))
        return choice?.person.id == current.holder ? nil : choice
    }

    /// The step goes up: from its holder to the department's manager, from the manager to an admin. An admin keeps it
    /// and is reminded. Each has the whole time again.
    private mutating func takeOver(_ step: Step, because lapse: String) {
        if current.waiting != nil, let freed = try? resolve(step.recipient, for: asked(by: step)), freed.waitsIn == nil
        {
            hand(step, to: freed, because: "no longer has to wait")
            return
        }
        guard let (_, resolution) = nextInLine(at: step) else {
            remind(step, because: lapse)
            return
        }
        give(to: resolution)
        log(.caseTimedOut, "\(lapse) → \(resolution.because)")
        startDeadline(of: step)
        guard current.status == .open else {
            answer = Answer(word: "returned", step: step, comment: "\(lapse).")
            tellAnswer([.person(resolution.holder)])
            return
        }
        reassign(after: step)
        ask(step)
    }

    /// Whom a step goes up to, and what that is called; nil where nobody is above its holder.
    func nextInLine(at step: Step) -> (turn: CaseOutlook.Turn, resolution: Resolution)? {
        let line = lineOfLast(at: step)
        if current.waiting != nil, case .found(let manager) = line.manager() { return (.manager, manager) }
        if configuration.people[current.holder].map({ $0.role == .admin && !$0.isDisabled }) == true { return nil }
        if case .found(let manager) = line.manager() {
            if manager.holder != current.holder { return (.manager, manager) }
        }
        if case .found(let admin) = line.admins() { return (.admin, admin) }
        guard configuration.people[current.holder]?.isDisabled != false else { return nil }
        guard case .found(let senior) = line.mostSenior() else { return nil }
        return (.senior, senior)
    }

    private func lineOfLast(at step: Step) -> LastResort {
        LastResort(department: current.department, eligibility: eligibility(at: step))
    }

    /// Who has not answered: those asked together who did not yet, else the holder.
    var waitedFor: [PersonID] { current.ballot == nil ? [current.holder] : current.unanswered }

    /// Nobody is left to take the step over: its holder keeps it and has the whole time again.
    mutating func stay(because reason: String) {
        guard let step = definition.step(current.step) else { return }
        remind(step, because: "Nobody else can take \(name(of: step)) (\(reason))")
    }

    private mutating func remind(_ step: Step, because reason: String) {
        log(.caseTimedOut, "\(reason); it stays with \(configuration.name(of: current.holder)), who is reminded")
        startDeadline(of: step)
        tell(waitedFor.map(AudienceMember.person), "reminder", details(of: step))
    }

    private func eligibility(at step: Step) -> Eligibility {
        let asks = current.status == .returned ? Ask.acknowledgement : asked(by: step)
        return Eligibility(for: asks, requester: current.requester, facts: facts, now: now)
    }
}
