package import Model

/// Something that happened to a record, with all that a trigger may look at.
package struct Occurrence: Sendable {
    /// What happened.
    package var event: EventKind
    /// What is known of the record, and what the event changed.
    ///
    /// `value` is in whole units of the currency, not in cents. The fields `message`, `customer-message`, `sentiment`, `clock`,
    /// `share` and `actor` need not be filled in: where they are empty, the occurrence itself provides them.
    package var facts: RecordFacts
    /// The message that came with it.
    package var message: NewMessage?
    /// What the triggers found in the message ahead of time; made anew where it is missing or out of date.
    package var reading: MessageReading?
    /// The service clock's moment that it is.
    package var moment: ClockMomentFacts?
    /// What else was looked up for it (``TriggerSet/questions(of:)``).
    package var background = Background()
    /// The record that raised it where `facts` are about another one: a ticket that concerns its account.
    package var concerning: RecordReference?
    /// Who did it.
    package var actor: Actor
    /// Why it matters, in one sentence, where the event says so itself; nil: the detector says it.
    package var reason: String?
    /// Every field, in the order of declaration.
    package init(
        event: EventKind, facts: RecordFacts, message: NewMessage? = nil, reading: MessageReading? = nil,
        moment: ClockMomentFacts? = nil, actor: Actor = .system, reason: String? = nil
    ) {
        self.event = event
        self.facts = facts
        self.message = message
        self.reading = reading
        self.moment = moment
        self.actor = actor
        self.reason = reason
    }

    /// The trigger events that it can raise, apart from those that somebody raises by hand.
    package var raisable: [TriggerEvent] {
        if concerning != nil { return [] }
        return switch event {
        case .ticketOpened:
            message?.fromCustomer == true ? [.recordChanged, .keyword, .negativeSentiment] : [.recordChanged]
        case .ticketReplied: message?.fromCustomer == true ? [.keyword, .negativeSentiment] : []
        case .ticketChanged, .accountChanged: [.recordChanged]
        case .clockWarned: [.serviceWarning]
        case .clockBreached: [.serviceBreached]
        case .dealOpened, .dealChanged: [.recordChanged, .dealValue, .dealDiscount]
        case .checklistStarted, .checklistChanged, .followUpAdded, .followUpChanged, .followUpClosed, .requestDrafted,
            .requestChanged:
            [.recordChanged]
        case .checklistItemOverdue: [.itemOverdue]
        case .checklistItemFailed: [.itemFailed]
        case .checklistFinished: [.checklistFinished]
        case .followUpMissed: [.followUpMissed]
        case .followUpRescheduled: [.recordChanged, .followUpRescheduled]
        case .followUpUnanswered: [.recordChanged, .followUpNoReply]
        case .requestSubmitted: [.recordChanged, .requestSubmitted]
        case .followUpDue, .clockBreachWithdrawn, .ticketNoted, .ticketMerged, .macroUsed, .accountCreated,
            .triggerFired,
            .caseOpened, .caseEntered, .caseJoined, .caseDecided, .caseHandedOver, .caseTimedOut, .caseWaits,
            .caseReminded, .caseVoided, .casePhase, .caseMigrated, .caseMended, .caseEnded, .created, .changed,
            .endpointDisabled, .momentCame, .passwordSet, .secondFactorSet, .secondFactorRemoved, .signedIn,
            .signedOut, .signInFailed, .dataBackedUp, .dataRestored, .linkRevoked:
            []
        }
    }

    /// The trigger events that it can raise by what the record's circumstances are.
    var circumstances: [TriggerEvent] {
        if concerning != nil { return [.accountUrgent] }
        return switch event {
        case .ticketOpened:
            message?.fromCustomer == true
                ? [.accountUrgent, .missingSkill, .repeatContact] : [.accountUrgent, .missingSkill]
        case .ticketReplied: message?.fromCustomer == true ? [.repeatContact] : []
        case .ticketChanged: [.accountUrgent, .missingSkill, .bounced, .reopened, .departments]
        case .accountCreated: [.healthFloor]
        case .accountChanged: [.healthDrop, .healthFloor]
        default: []
        }
    }

    /// What happened, as conditions name it in the field `event`.
    var word: String {
        switch event {
        case .ticketOpened, .dealOpened, .accountCreated: "opened"
        case .ticketReplied: "replied"
        case .clockWarned, .clockBreached, .momentCame: "time"
        default: "changed"
        }
    }
}
