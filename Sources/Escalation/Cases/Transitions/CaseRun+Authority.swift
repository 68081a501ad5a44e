import Model

extension CaseRun {
    /// In whose place somebody answers, as the middle of a line of the timeline: nothing for the holder. Throws where
    /// they may not answer at all.
    func authority(of person: PersonID, at step: Step) throws(CaseRefusal) -> String {
        guard let someone = configuration.people[person] else { throw .unknownPerson(person) }
        guard !someone.isDisabled else { throw .disabledPerson(someone.name) }
        if asked(by: step) == .decision, barred.contains(person) {
            throw .ownRequest(person: someone.name, requester: configuration.name(of: current.requester))
        }
        if asked(by: step) == .decision, let limit = someone.authority,
            !someone.mayDecide(Eligibility(for: .decision, requester: current.requester, facts: facts, now: now).value)
        {
            throw .beyondAuthority(person: someone.name, limit: limit.description)
        }
        let holder = configuration.name(of: current.holder)
        if current.ballot != nil { return try authority(ofVoter: someone) }
        if person == current.holder, current.waiting == nil { return "" }
        if current.candidates.contains(person) { return " in place of \(holder)" }
        guard let office = office(of: someone) else { throw .notYours(holder: holder) }
        return " as \(office) in place of \(holder)"
    }

    /// In whose place somebody answers who is asked together with others: their own, or that of one who is away.
    private func authority(ofVoter person: Person) throws(CaseRefusal) -> String {
        let waiting = current.unanswered
        if waiting.contains(person.id) { return "" }
        if current.ballot?.voters.contains(person.id) == true { throw .answeredAlready(person: person.name) }
        guard let absent = absent(behind: person.id) else {
            throw .notYours(holder: waiting.map { configuration.name(of: $0) }.joined(separator: ", "))
        }
        return " in place of \(configuration.name(of: absent))"
    }

    /// The one of those asked together for whom somebody stands in while they are away; nil where there is none.
    func absent(behind person: PersonID) -> PersonID? {
        current.unanswered.first { id in
            guard let voter = configuration.people[id], !voter.isAvailable(at: now),
                case .here(let stand) = Delegation(of: voter, configuration: configuration, now: now).end
            else { return false }
            return stand.id == person
        }
    }

    /// Who may not decide the case, because they asked for it or stand in for whoever did.
    var barred: Set<PersonID> {
        Separation.barred(requester: current.requester, configuration: configuration, now: now)
    }

    /// What lets somebody act on a case of the department that is not theirs: being its manager, or an admin.
    func office(of person: Person) -> String? {
        if configuration.departments[current.department]?.manager == person.id { return "manager" }
        return person.role == .admin ? "admin" : nil
    }

    /// Throws where the case has ended.
    func refuseIfEnded() throws(CaseRefusal) {
        if !current.status.isOpen { throw .ended(current.status) }
    }

    /// Throws where somebody may not act for whoever asked: the requester and the holder of a returned case may, the
    /// department's manager, an admin, and Belay and the operator.
    func refuseIfNotRequester(_ actor: Actor) throws(CaseRefusal) {
        if actor == current.requester || actor == .system || actor == .console { return }
        if case .person(let id) = actor, let person = configuration.people[id], !person.isDisabled {
            if office(of: person) != nil { return }
            if current.status == .returned, id == current.holder { return }
        }
        throw .notYourRequest(requester: configuration.name(of: current.requester))
    }
}
