import BusinessTime
import Model

extension TriggerDefinition {
    /// What tells by circumstances whether it fires; nil where something else does, or a parameter is missing.
    var circumstanceDetector: (any CircumstanceDetector)? {
        let within = parameters.within?.duration
        switch event {
        case .repeatContact:
            guard let count = parameters.count, let within else { return nil }
            return RepeatContactDetector(count: count, within: within, scope: parameters.scope ?? .customer)
        case .bounced:
            guard let count = parameters.count, let within else { return nil }
            return BouncedDetector(count: count, within: within)
        case .reopened: return ReopenedDetector(count: parameters.count ?? 1)
        case .missingSkill: return MissingSkillDetector(skill: parameters.skill, skills: parameters.skills)
        case .departments: return DepartmentsDetector(count: parameters.count ?? 2)
        case .healthDrop:
            guard let points = parameters.points, let within else { return nil }
            return HealthDropDetector(points: points, within: within, hysteresis: parameters.hysteresis ?? 5)
        case .healthFloor:
            return parameters.floor.map { HealthFloorDetector(floor: $0, hysteresis: parameters.hysteresis ?? 5) }
        case .accountUrgent:
            return UrgentAccountDetector(
                tier: parameters.tier, value: parameters.value, priority: parameters.priority ?? .critical)
        default: return nil
        }
    }

    /// What tells at which moment it fires; nil where time alone does not fire it, or a parameter is missing.
    var momentDetector: (any MomentDetector)? {
        let after = parameters.after?.duration
        switch event {
        case .unassigned: return after.map(UnassignedDetector.init)
        case .untouched: return after.map(UntouchedDetector.init)
        case .dealStalled:
            return StalledDealDetector(
                after: after, factor: parameters.factor,
                minimumSample: parameters.minimumSample ?? StalledDealDetector.usualSample)
        case .dealQuiet: return after.map { QuietDealDetector(after: $0, value: parameters.value) }
        case .renewalNear:
            return parameters.within.map {
                RenewalDetector(within: $0.duration, healthBelow: parameters.healthBelow)
            }
        case .recordChanged:
            let ages = condition.ages
            return ages.isEmpty ? nil : AgedRecordDetector(ages: ages)
        default: return nil
        }
    }
}
