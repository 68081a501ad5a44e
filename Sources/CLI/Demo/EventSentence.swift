import BusinessTime
import Model

/// An event as a sentence; nil for those that others say already.
struct EventSentence {
    private let context: EventContext
    private let zone: String

    init(_ context: EventContext, zone: String) {
        self.context = context
        self.zone = zone
    }

    func text(_ event: Event) -> String? {
        let draft = event.draft
        let title = context.title(draft.subject)
        let who = context.name(of: draft.actor)
        func after(_ field: String) -> String? { draft.changes.first { $0.field == field }?.after }
        switch draft.kind {
        case .ticketOpened:
            let department = context.department(after("department"))
            return "\(title) comes in for \(department), \(after("priority") ?? "?") priority"
        case .ticketReplied: return "\(who) writes on \(title)"
        case .ticketNoted: return "\(who) leaves a note on \(title)"
        case .ticketMerged: return "\(title) takes in ticket \(after("ticket") ?? "?")"
        case .macroUsed: return "\(who) uses the macro “\(after("macro") ?? "?")” on \(title)"
        case .ticketChanged: return changes(draft).map { "\(title): \($0)" }
        case .clockWarned:
            let share = after("share").flatMap { Double($0) } ?? 0
            return
                "\(title): \(Int(share * 100)) % of the time for the \(clock(draft)) is used, due \(time(after("due")))"
        case .clockBreached:
            return "\(title): the \(clock(draft)) was due now and has not come: BREACHED"
        case .clockBreachWithdrawn: return "\(title): the \(clock(draft)) is not overdue after all"
        case .dealOpened: return "\(title) is filed by \(who)"
        case .dealChanged: return changes(draft).map { "\(title): \($0)" }
        case .checklistStarted: return "\(title) is started by \(who)"
        case .checklistItemOverdue: return "\(title): “\(after("item") ?? "?")” is overdue"
        case .checklistItemFailed: return "\(title): an item failed"
        case .checklistFinished: return "\(title) is finished: \(after("items") ?? "")"
        case .followUpAdded: return "\(title) is added by \(who), due \(time(after("due")))"
        case .followUpDue: return "\(title) is due"
        case .followUpMissed: return "\(title) is missed"
        case .followUpUnanswered: return "\(title) got no reply"
        case .followUpRescheduled: return "\(title) is put off to \(time(after("due")))"
        case .followUpClosed: return "\(title) is closed: \(after("status") ?? "?")"
        case .requestDrafted: return "\(title) is drafted by \(who)"
        case .requestSubmitted: return "\(title) is submitted by \(who)"
        case .requestChanged: return after("state").map { "\(title) is \($0)" }
        case .checklistChanged, .followUpChanged: return changes(draft).map { "\(title): \($0)" }
        case .triggerFired:
            let chosen = after("event") == "manual" ? "\(who) escalates" : "Trigger “\(after("trigger") ?? "?")”"
            return "! \(chosen): \(after("reason") ?? "")"
        case .caseOpened, .caseEntered, .caseJoined, .caseDecided, .caseHandedOver, .caseTimedOut, .caseWaits,
            .caseReminded, .caseVoided, .casePhase, .caseMigrated, .caseMended, .caseEnded:
            return "▸ case \(draft.subject.number), \(context.escalation(draft.subject)): \(after("text") ?? "")"
        case .changed where draft.subject.noun == .person:
            let person = context.person(PersonID(draft.subject.number))
            return after("away") == nil ? "\(person) is back" : "\(person) is away"
        case .endpointDisabled: return "An endpoint is disabled"
        case .dataBackedUp: return "The data are backed up"
        case .dataRestored: return "A backup takes the place of the data"
        case .passwordSet: return "A password is set"
        case .secondFactorSet: return "A second factor is set"
        case .secondFactorRemoved: return "A second factor is removed"
        case .signedIn: return "Somebody signs in"
        case .signedOut: return "Somebody signs out"
        case .signInFailed: return "A sign-in is refused"
        case .linkRevoked: return "A link is taken back"
        case .accountCreated, .accountChanged, .created, .changed, .momentCame: return nil
        }
    }

    private func clock(_ draft: EventDraft) -> String {
        (draft.changes.first { $0.field == "clock" }?.after ?? "clock").replacing("-", with: " ")
    }

    private func time(_ text: String?) -> String {
        text.flatMap { Instant($0) }.flatMap { ZonedTime($0, timeZone: zone) }.map { "\($0.shortDay) \($0.time)" }
            ?? "?"
    }

    /// What a newcomer wants to know of a change.
    private func changes(_ draft: EventDraft) -> String? {
        let told = draft.changes.compactMap { change -> String? in
            switch change.field {
            case "assignee", "owner":
                return change.after.flatMap { Int64($0) }.map { "now with \(context.person(PersonID($0)))" }
            case "status", "priority", "tier", "stage", "outcome":
                return "\(change.field) \(change.before ?? "none") → \(change.after ?? "none")"
            // An item of a checklist with its state; its owner, due time and note are changes of their own.
            case let field where field.hasPrefix("item ") && field.dropFirst(5).allSatisfy(\.isNumber):
                return change.after.map { "“\($0)”" }
            default: return nil
            }
        }
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }
}
