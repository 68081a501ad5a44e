import BusinessTime
import Model

extension CaseRun {
    /// Brings the case to a phase; nothing where it is in it.
    mutating func enter(_ phase: CasePhase) {
        guard current.phase != phase else { return }
        leavePhase()
        let seconds = phase == .assessment ? configuration.settings.assessmentSeconds : nil
        current.phases.append(
            PhaseSpan(
                phase: phase, from: now, warnsAt: seconds.map { moment(after: .seconds($0), counting: .business) }))
    }

    /// Ends the phase that the case is in.
    mutating func leavePhase() {
        guard let last = current.phases.indices.last, current.phases[last].until == nil else { return }
        current.phases[last].until = now
        current.phases[last].warnsAt = nil
    }

    /// Somebody who may answer the case says how far it is.
    mutating func come(to phase: CasePhase, by person: PersonID) throws(CaseRefusal) {
        try refuseIfEnded()
        guard let someone = configuration.people[person] else { throw .unknownPerson(person) }
        guard !someone.isDisabled else { throw .disabledPerson(someone.name) }
        guard person == current.holder || current.candidates.contains(person) || office(of: someone) != nil else {
            throw .notYours(holder: configuration.name(of: current.holder))
        }
        guard current.phase != phase else { return }
        enter(phase)
        log(.casePhase, "\(actorName) says that it is in \(phase.rawValue)")
    }

    /// The phase has taken as long as it may: its holder and the department's manager are told, once.
    mutating func phaseIsLate(_ step: Step) {
        guard let last = current.phases.indices.last else { return }
        let phase = current.phases[last]
        current.phases[last].warnsAt = nil
        let minutes = phase.from.duration(to: now).milliseconds / 60_000
        log(.casePhase, "\(phase.phase.rawValue) has taken \(minutes) minutes, as long as it may")
        tell([.person(current.holder), .manager], "reminder", details(of: step))
    }
}
