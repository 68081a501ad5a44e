/// What a trigger watches for, by the word in definitions and bindings.
package enum TriggerEvent: String, CaseIterable, Codable, Sendable {
    /// A service clock reached one of its warning points (TR-1).
    case serviceWarning = "service-warning"
    /// A service clock ran out (TR-1).
    case serviceBreached = "service-breached"
    /// A customer's message is negative in sentiment (TR-2).
    case negativeSentiment = "negative-sentiment"
    /// A customer's message holds one of the definition's phrases (TR-2).
    case keyword
    /// A record was opened or changed, and the conditions alone decide.
    case recordChanged = "record-changed"
    /// A deal's value is at or above a threshold (TR-6).
    case dealValue = "deal-value"
    /// A discount is asked above a limit (TR-8).
    case dealDiscount = "deal-discount"
    /// A customer, or an account's customers, wrote often about something unsolved (TR-3).
    case repeatContact = "repeat-contact"
    /// Nobody is assigned for too long (TR-4).
    case unassigned
    /// None of us did anything about it for too long (TR-4).
    case untouched
    /// It went from one person to another too often (TR-4).
    case bounced
    /// It was solved and is not any more (TR-4).
    case reopened
    /// It needs a skill that its assignee lacks (TR-5).
    case missingSkill = "missing-skill"
    /// It touches several departments (TR-5).
    case departments
    /// A deal is in one stage for too long (TR-7).
    case dealStalled = "deal-stalled"
    /// Nobody did anything about a large deal for too long (TR-8).
    case dealQuiet = "deal-quiet"
    /// An account's health fell fast (TR-9).
    case healthDrop = "health-drop"
    /// An account's health is below a floor (TR-9).
    case healthFloor = "health-floor"
    /// An account's contract is renewed soon (TR-9).
    case renewalNear = "renewal-near"
    /// Something urgent comes from an account that matters (TR-10).
    case accountUrgent = "account-urgent"
    /// An item of a checklist is not done when it should be (TR-11).
    case itemOverdue = "item-overdue"
    /// An item of a checklist was tried and did not work (TR-11).
    case itemFailed = "item-failed"
    /// No item of a checklist is open any more (TR-11).
    case checklistFinished = "checklist-finished"
    /// A follow-up's time passed, and nobody did anything (TR-12).
    case followUpMissed = "follow-up-missed"
    /// A follow-up was put off too often (TR-12).
    case followUpRescheduled = "follow-up-rescheduled"
    /// Several attempts of a follow-up got no reply (TR-12).
    case followUpNoReply = "follow-up-no-reply"
    /// A request is submitted; happens without a trigger definition, too (TR-13).
    case requestSubmitted = "request-submitted"
    /// Somebody says so, with a reason; always allowed (TR-14).
    case manual

    /// The modules whose records can raise it.
    package var modules: [Module] {
        switch self {
        case .serviceWarning, .serviceBreached, .negativeSentiment, .keyword, .repeatContact, .unassigned, .untouched,
            .bounced, .reopened, .missingSkill, .departments:
            [.helpdesk]
        case .dealValue, .dealDiscount, .dealStalled, .dealQuiet: [.deals]
        case .healthDrop, .healthFloor, .renewalNear: [.accounts]
        case .accountUrgent: [.accounts, .helpdesk]
        case .itemOverdue, .itemFailed, .checklistFinished: [.checklist]
        case .followUpMissed, .followUpRescheduled, .followUpNoReply: [.followUp]
        case .requestSubmitted: [.requests]
        case .recordChanged, .manual: Module.allCases
        }
    }
}
