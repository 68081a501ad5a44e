extension TriggerEvent {
    /// The parameters that a definition of it may have, by their names in files.
    package var parameters: [TriggerParameters.Name] {
        switch self {
        case .serviceWarning: [.clock, .share]
        case .serviceBreached: [.clock]
        case .negativeSentiment: [.sentimentAtMost]
        case .keyword: [.phrases]
        case .followUpRescheduled, .followUpNoReply: [.times]
        case .recordChanged, .manual, .itemOverdue, .itemFailed, .checklistFinished, .followUpMissed,
            .requestSubmitted:
            []
        case .dealValue: [.value]
        case .dealDiscount: [.discountAbove]
        case .repeatContact: [.count, .within, .scope]
        case .unassigned, .untouched: [.after]
        case .bounced: [.count, .within]
        case .reopened, .departments: [.count]
        case .missingSkill: [.skill, .skills]
        case .dealStalled: [.after, .factor, .minimumSample]
        case .dealQuiet: [.after, .value]
        case .healthDrop: [.points, .within, .hysteresis]
        case .healthFloor: [.floor, .hysteresis]
        case .renewalNear: [.within, .healthBelow]
        case .accountUrgent: [.tier, .value, .priority]
        }
    }
}
