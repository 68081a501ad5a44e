import Model

extension Step {
    /// The steps that may follow this one, by sequence number: on approval, on rejection, on time-out.
    var targets: [Int] {
        var targets = [onApproval, onRejection].compactMap(\.self)
        if case .goto(let step)? = timeOut?.then { targets.append(step) }
        return targets
    }
}

extension EscalationDefinition {
    /// The steps that a goto leads to and that there are not.
    var missingTargets: [Int] { steps.flatMap(\.targets).filter { step($0) == nil } }

    /// The steps that a case can come to from one of them, that one not included unless a goto leads back to it.
    func reachable(from sequence: Int) -> Set<Int> {
        var reached: Set<Int> = []
        var waiting = step(sequence)?.targets ?? []
        while let next = waiting.popLast() {
            if reached.insert(next).inserted { waiting += step(next)?.targets ?? [] }
        }
        return reached
    }
}
