import BusinessTime
import Model

extension TriggerDefinition {
    /// What is missing or out of range among the parameters of events that look at circumstances or wait for a moment.
    var parameterProblems: [(field: String, message: String)] {
        var problems: [(field: String, message: String)] = []
        func need(_ isGiven: Bool, _ name: TriggerParameters.Name, _ what: String) {
            if !isGiven { problems.append((name.rawValue, "is missing; give \(what)")) }
        }
        func check(_ number: Int?, _ name: TriggerParameters.Name, in range: ClosedRange<Int>) {
            guard let number, !range.contains(number) else { return }
            problems.append((name.rawValue, "\(number) is not between \(range.lowerBound) and \(range.upperBound)"))
        }
        func checkSpan(_ span: Span?, _ name: TriggerParameters.Name) {
            guard let span, span.duration <= .zero else { return }
            problems.append((name.rawValue, "must be more than nothing, such as 2h or 3d"))
        }
        let after = parameters.after
        let within = parameters.within
        switch event {
        case .repeatContact, .bounced:
            need(parameters.count != nil, .count, "from how many on it fires, such as 3")
            need(within != nil, .within, "how far back it counts, such as 3d")
            check(parameters.count, .count, in: 2...1000)
        case .unassigned, .untouched: need(after != nil, .after, "how long it may last, such as 2h")
        case .reopened: check(parameters.count, .count, in: 1...1000)
        case .departments: check(parameters.count, .count, in: 2...1000)
        case .missingSkill:
            need(
                parameters.skill?.isEmpty == false || parameters.skills?.isEmpty == false, .skill,
                "the skill that is needed, or in “skills” one for each category")
        case .dealStalled:
            need(
                after != nil || parameters.factor != nil, .after,
                "how long a deal may stay in a stage, such as 30d, or in “factor” how many times the median")
            if let factor = parameters.factor, !(factor > 0 && factor <= 1000) {
                problems.append(("factor", "\(factor.plain) is not above 0 and at most 1000"))
            }
            check(parameters.minimumSample, .minimumSample, in: 1...1_000_000)
            if parameters.minimumSample != nil { need(parameters.factor != nil, .factor, "how many times the median") }
        case .dealQuiet: need(after != nil, .after, "how long a deal may be quiet, such as 14d")
        case .healthDrop:
            need(parameters.points != nil, .points, "by how many points it falls, such as 20")
            need(within != nil, .within, "within how long, such as 30d")
            check(parameters.points, .points, in: 1...100)
        case .healthFloor:
            need(parameters.floor != nil, .floor, "the health below which it fires, such as 40")
            check(parameters.floor, .floor, in: 1...100)
        case .renewalNear:
            need(within != nil, .within, "how long before the day of renewal, such as 60d")
            check(parameters.healthBelow, .healthBelow, in: 1...100)
        case .accountUrgent:
            need(
                parameters.tier != nil || parameters.value != nil, .tier,
                "the lowest tier that matters, or in “value” the annual value")
        default: break
        }
        checkSpan(after, .after)
        checkSpan(within, .within)
        check(parameters.hysteresis, .hysteresis, in: 0...100)
        if let value = parameters.value {
            if value.minorUnits <= 0 { problems.append(("value", "is \(value); give one above zero")) }
            if !Money.isCurrencyCode(value.currency) {
                problems.append(("value", "“\(value.currency)” is no currency; use its three letters, such as EUR"))
            }
        }
        return problems
    }
}
