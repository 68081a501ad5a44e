import Model

extension CaseRun {
    /// Writes down what somebody decided, for good.
    mutating func record(_ answer: Vote.Answer, by person: PersonID, comment: String) {
        let isVoter = current.ballot?.voters.contains(person) ?? true
        current.votes.append(
            Vote(
                person: isVoter ? person : absent(behind: person) ?? person,
                standsInFor: current.ballot == nil && person != current.holder ? current.holder : nil, answer: answer,
                step: current.step, entry: current.entries, round: current.round, at: now, comment: comment))
        if !isVoter, let last = current.votes.indices.last {
            // The vote counts as that of whoever was asked; both names are kept (AP-4).
            current.votes[last].standsInFor = current.votes[last].person
            current.votes[last].person = person
            replace(voter: current.votes[last].standsInFor, with: person)
        }
    }

    /// What those who were asked together have decided: nil while it takes more of them; without a ballot the last answer.
    mutating func verdict() -> CaseStatus? {
        guard let ballot = current.ballot else {
            return current.votes.last?.answer == .rejected ? .rejected : .approved
        }
        let answers = current.answers
        let approvals = answers.count { $0.answer == .approved }
        let rejections = answers.count { $0.answer == .rejected }
        let left = current.unanswered
        if approvals >= ballot.approvals { return .approved }
        if rejections >= ballot.rejections || approvals + left.count < ballot.approvals { return .rejected }
        guard let next = left.first(where: isHere) ?? left.first else { return .rejected }
        current.holder = next
        current.because = tally(approvals: approvals, left)
        log(.caseHandedOver, current.because)
        return nil
    }

    /// Asks everybody a step goes to at once, where it takes more than one of them.
    ///
    /// Whoever is away is stood in for by their delegate. Where there are fewer than it takes, the department's manager is
    /// asked too.
    mutating func openBallot(at step: Step, with resolution: Resolution) {
        guard current.status == .open, asked(by: step) == .decision, resolution.waitsIn != QueuePlace.anyone,
            step.quorum.map({ $0 != .anyone }) ?? false || (step.rejectionQuorum ?? 1) > 1
        else { return }
        let eligibility = Eligibility(
            for: .decision, requester: current.requester, facts: facts, now: now)
        var voters: [PersonID] = []
        for candidate in resolution.candidates {
            let voter = stand(for: candidate, eligibility)
            if !voters.contains(voter) { voters.append(voter) }
        }
        if case .count(let wanted)? = step.quorum, voters.count < wanted,
            case .found(let manager) = LastResort(department: current.department, eligibility: eligibility)
                .responsible(),
            !voters.contains(manager.holder), eligibility.person(manager.holder) != nil
        {
            voters.append(manager.holder)
        }
        guard !voters.isEmpty else { return }
        current.waiting = nil
        current.ballot = Ballot(
            voters: voters, approvals: (step.quorum ?? .anyone).needed(of: voters.count),
            rejections: max(min(step.rejectionQuorum ?? 1, voters.count), 1), earlier: current.votes.count)
        current.candidates = voters.sorted()
        current.holder = voters.first(where: isHere) ?? voters[0]
        current.because = tally(approvals: 0, voters)
    }

    /// Somebody who was asked together with others is gone: whoever stands in for them is asked, or somebody else the step
    /// goes to, or the department's manager. What they answered before counts.
    mutating func replaceVoter(_ gone: PersonID) throws(CaseRefusal) {
        guard current.status == .open, current.ballot != nil, current.unanswered.contains(gone) else { return }
        let step = try step()
        let eligibility = Eligibility(for: .decision, requester: current.requester, facts: facts, now: now)
        let asked = Set(current.ballot?.voters ?? [])
        var substitutes = [stand(for: gone, eligibility)]
        if let resolution = try? resolve(step.recipient, for: .decision), resolution.waitsIn == nil {
            substitutes += resolution.candidates.filter { id in
                eligibility.person(id).map(eligibility.isHere) ?? false
            }
        }
        let line = LastResort(department: current.department, eligibility: eligibility)
        if case .found(let manager) = line.responsible() { substitutes.append(manager.holder) }
        let substitute = substitutes.first { id in
            id != gone && !asked.contains(id) && eligibility.person(id) != nil
        }
        guard let substitute else {
            // Nobody is left to ask in their place: the step goes up as a whole, and nothing passes by a gap.
            guard let resolution = try? line.resolve(because: "\(configuration.name(of: gone)) is gone") else { return }
            give(to: resolution)
            log(.caseHandedOver, "\(configuration.name(of: gone)) can no longer answer: \(resolution.because)")
            startDeadline(of: step)
            ask(step)
            return
        }
        replace(voter: gone, with: substitute)
        if current.holder == gone { current.holder = substitute }
        log(
            .caseHandedOver,
            "\(configuration.name(of: gone)) can no longer answer \(name(of: step)): "
                + "\(configuration.name(of: substitute)) is asked instead")
        tell([.person(substitute)], "approval-asked", details(of: step))
    }

    /// Puts one person in the place of another among those who are asked together.
    mutating func replace(voter old: PersonID?, with new: PersonID) {
        guard let old, let place = current.ballot?.voters.firstIndex(of: old) else { return }
        current.ballot?.voters[place] = new
        current.candidates = (current.ballot?.voters ?? []).sorted()
    }

    private func stand(for id: PersonID, _ eligibility: Eligibility) -> PersonID {
        guard let person = configuration.people[id], !person.isAvailable(at: now),
            case .here(let stand) = Delegation(of: person, configuration: configuration, now: now).end,
            eligibility.person(stand.id) != nil
        else { return id }
        return stand.id
    }

    private func isHere(_ id: PersonID) -> Bool { configuration.people[id]?.isAvailable(at: now) ?? false }

    private func tally(approvals: Int, _ left: [PersonID]) -> String {
        let needed = current.ballot?.approvals ?? 1
        let names = left.map { configuration.name(of: $0) }.joined(separator: ", ")
        return approvals == 0
            ? "\(needed) of \(left.count) have to approve: \(names)"
            : "\(approvals) of \(needed) approvals given; asked: \(names)"
    }
}
