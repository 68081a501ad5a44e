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
        let holder = configuration.name(of: current.holder)
        if person == current.holder { return "" }
        if current.candidates.contains(person) { return " in place of \(holder)" }
        guard let office = office(of: someone) else { throw .notYours(holder: holder) }
        return " as \(office) in place of \(holder)"
    }

    /// Who may not decide the case, because they asked for it or stand in for whoever did.
    var barred: Set<PersonID> {
        Separation.barred(requester: current.requester, configuration: configuration, now: now)
    }

    /// What lets somebody act on a case of the department that is not theirs: being its manager, or an admin.
    private func office(of person: Person) -> String? {
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
