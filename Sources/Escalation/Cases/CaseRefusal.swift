package import Model

/// Why a case cannot do what it was asked to; the case stays as it is.
package enum CaseRefusal: Error, Hashable {
    /// The case is over.
    case ended(CaseStatus)
    /// Somebody decided who is neither its holder nor a candidate, the department's manager or an admin.
    case notYours(holder: String)
    /// The requester, or whoever stands in for them, tried to decide.
    case ownRequest(person: String, requester: String)
    /// The step asks for something else.
    case notAsked(Decision, step: String, allowed: String)
    /// The case waits for a correction, not for a decision.
    case waitsForCorrection(holder: String)
    /// A correction came, and nothing was returned.
    case notReturned
    /// Somebody withdrew or corrected what somebody else asked for.
    case notYourRequest(requester: String)
    /// There is no such person.
    case unknownPerson(PersonID)
    /// That person is disabled.
    case disabledPerson(String)
    /// The case was passed on to its requester, or whoever stands in for them.
    case passedOnToRequester(String)
    /// The case was passed on to the one who has it.
    case passedOnToHolder(String)
    /// Somebody who answered already answered again.
    case answeredAlready(person: String)
    /// What is decided about is worth more than they may decide.
    case beyondAuthority(person: String, limit: String)
    /// The case was passed on to somebody who may not decide about as much.
    case passedOnBeyondAuthority(String, limit: String)
    /// The case was passed on to somebody who is asked already.
    case passedOnToVoter(String)
    /// Somebody answered what the case asked before; it has moved on since.
    case movedOn(step: String)
    /// Nobody at all is left who may have the case.
    case nobody(because: String)
    /// The escalation has no step to start with.
    case noSteps(escalation: String)
    /// The escalation, as it is stored, lacks a step that the case has to go to.
    case missingStep(Int, escalation: String)
}

extension CaseRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .ended(let status):
            "This case has ended: \(status.sentence). Escalate the record again where there is still something to do."
        case .notYours(let holder):
            "This case is with \(holder). They, whoever may answer in their place, the department's manager or an "
                + "admin can decide it."
        case .ownRequest(let person, let requester) where person == requester:
            "\(person) asked for this and cannot decide it. Somebody else has to."
        case .ownRequest(let person, let requester):
            "\(person) stands in for \(requester), who asked for this, and cannot decide it. Somebody else has to."
        case .notAsked(let decision, let step, let allowed):
            "The step “\(step)” cannot be answered with “\(decision.word)”; use \(allowed)."
        case .waitsForCorrection(let holder):
            "This case was returned and waits for \(holder) to correct it. It can be decided again after that."
        case .notReturned:
            "This case was not returned, so there is nothing to correct."
        case .notYourRequest(let requester):
            "This was asked by \(requester). They, the department's manager or an admin can withdraw or correct it."
        case .unknownPerson(let id):
            "There is no person \(id). Name somebody who works here."
        case .disabledPerson(let name):
            "\(name) is disabled. Name somebody who works here, or enable them first."
        case .passedOnToRequester(let name):
            "\(name) asked for this or stands in for whoever did, and cannot decide it. Pass it on to somebody else."
        case .passedOnToHolder(let name):
            "\(name) has this case already. Pass it on to somebody else."
        case .answeredAlready(let person):
            "\(person) has answered already; the case waits for the others."
        case .beyondAuthority(let person, let limit):
            "\(person) decides up to \(limit) only, and this is worth more. Pass it on to somebody who decides as much."
        case .passedOnBeyondAuthority(let person, let limit):
            "\(person) decides up to \(limit) only, and this is worth more. Pass it on to somebody else."
        case .passedOnToVoter(let person):
            "\(person) is asked already. Pass it on to somebody else."
        case .movedOn(let step):
            "Somebody else answered meanwhile, and only one answer counts: the case is in \(step) now. Look at it again."
        case .nobody(let because):
            "Nobody can take this case: \(because). Name a manager for the department, or enable an admin."
        case .noSteps(let escalation):
            "The escalation “\(escalation)” has no steps. Add one before it is enabled."
        case .missingStep(let step, let escalation):
            "The escalation “\(escalation)” leads to step \(step), which it does not have. Mend its gotos."
        }
    }
}
