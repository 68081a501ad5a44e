import Model

extension CaseRun {
    /// Does what somebody said to the step.
    mutating func decide(_ decision: Decision, by person: PersonID, comment: String) throws(CaseRefusal) {
        try refuseIfEnded()
        let step = try step()
        if current.status == .returned {
            throw .waitsForCorrection(holder: configuration.name(of: current.holder))
        }
        let authority = try authority(of: person, at: step)
        switch (decision, asked(by: step)) {
        case (.approve, .decision):
            log(.caseDecided, "\(actorName) approved \(name(of: step))\(authority)\(remark(comment))")
            record(.approved, by: person, comment: comment)
            if let status = verdict() { try conclude(step, as: status, comment: comment) }
        case (.reject, .decision),
            (.reject, .acknowledgement) where step.onRejection != nil:
            log(.caseDecided, "\(actorName) rejected \(name(of: step))\(authority)\(remark(comment))")
            record(.rejected, by: person, comment: comment)
            if let status = verdict() { try conclude(step, as: status, comment: comment) }
        case (.acknowledge, .acknowledgement):
            take(step, by: person)
            record(.taken, by: person, comment: comment)
            log(.caseDecided, "\(actorName) has taken \(name(of: step))\(authority)\(remark(comment))")
            try conclude(step, as: .approved, comment: comment)
        case (.acknowledge, .decision)
        where (person != current.holder || current.waiting != nil) && current.ballot == nil:
            take(step, by: person)
            keepDeadline()
            log(.caseHandedOver, "\(actorName) took \(name(of: step))\(authority)\(remark(comment))")
        case (.returnForCorrection, .decision) where !isHeldAtBound:
            log(.caseDecided, "\(actorName) returned \(name(of: step))\(authority)\(remark(comment))")
            record(.returned, by: person, comment: comment)
            try returnForCorrection(step, comment: comment)
        case (.passOn(let next), _):
            try passOn(step, to: next, authority: authority, comment: comment)
        default:
            throw .notAsked(decision, step: step.name, allowed: allowedWords(at: step))
        }
    }

    /// Goes where the step's goto leads after an approval or a rejection; a case held at its bound ends.
    mutating func conclude(_ step: Step, as status: CaseStatus, comment: String) throws(CaseRefusal) {
        let isTaken = status == .approved && asked(by: step) == .acknowledgement
        answer = Answer(word: isTaken ? "taken" : status.rawValue, step: step, comment: comment)
        var status = status
        // Taken is not approved: where nothing was decided, nobody reads an approval into it.
        if isTaken, !current.votes.contains(where: { $0.answer == .approved && !$0.isVoid }) { status = .acknowledged }
        let goto = status == .rejected ? step.rejectionGoto : step.approvalGoto
        try follow(isHeldAtBound ? .end : goto, endingAs: status)
    }

    private func allowedWords(at step: Step) -> String {
        switch asked(by: step) {
        case .decision: isHeldAtBound ? "approve, reject or pass-on" : "approve, reject, return or pass-on"
        case .acknowledgement: step.onRejection == nil ? "take or pass-on" : "take, reject or pass-on"
        case .nothing: "nothing"
        }
    }

    private mutating func take(_ step: Step, by person: PersonID) {
        guard person != current.holder || current.waiting != nil else { return }
        give(
            to: Resolution(
                holder: person, candidates: current.candidates, because: "\(configuration.name(of: person)) took it"))
        reassign(after: step)
    }
}
