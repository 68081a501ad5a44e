package import Model

extension TriggerDefinition {
    /// Everything that is wrong with the definition; empty where it can be used.
    package var problems: [TriggerProblem] {
        var problems: [TriggerProblem] = []
        func reject(_ field: String, _ message: String) {
            problems.append(TriggerProblem(trigger: id, name: name, field: field, message: message))
        }
        if !event.modules.contains(module) {
            reject(
                "event",
                "“\(event.rawValue)” never happens in the module \(module.rawValue); it does in \(event.modules.words)")
        }
        switch event {
        case .keyword:
            let phrases = parameters.phrases ?? []
            if phrases.isEmpty { reject("phrases", "is missing; give the words or phrases to look for") }
            for phrase in phrases where !phrase.contains(where: { !$0.isWhitespace }) {
                reject("phrases", "holds an empty phrase, which no message can hold; remove it")
            }
        case .negativeSentiment:
            if let score = parameters.sentimentAtMost {
                if !(-1...0).contains(score) {
                    reject("sentimentAtMost", "is \(score.plain); a negative score is from -1 (furious) to 0")
                }
            } else {
                reject("sentimentAtMost", "is missing; give the highest score that counts as negative, such as -0.4")
            }
        case .dealValue:
            if let value = parameters.value {
                if value.minorUnits <= 0 { reject("value", "is \(value); a large deal's value is above zero") }
                if !Money.isCurrencyCode(value.currency) {
                    reject("value", "“\(value.currency)” is no currency; use its three letters, such as EUR")
                }
            } else {
                reject("value", "is missing; give the value from which a deal is large, such as 100000 EUR")
            }
        case .dealDiscount:
            if let limit = parameters.discountAbove {
                if !(0...100).contains(limit) {
                    reject("discountAbove", "is \(limit.plain); a discount is from 0 to 100 percent")
                }
            } else {
                reject("discountAbove", "is missing; give the highest discount in percent that needs no approval")
            }
        case .serviceWarning:
            if let share = parameters.share, !(share > 0 && share < 1) {
                reject("share", "is \(share.plain); a warning comes between 0 and 1 of the time, such as 0.75")
            }
        case .followUpRescheduled, .followUpNoReply:
            if let times = parameters.times {
                if !(1...1000).contains(times) { reject("times", "is \(times); give 1 to 1,000, such as 3") }
            } else {
                reject("times", "is missing; give from how many times on it counts, such as 3")
            }
        case .serviceBreached, .recordChanged, .itemOverdue, .itemFailed, .checklistFinished, .followUpMissed,
            .requestSubmitted, .manual:
            break
        default: for (field, message) in parameterProblems { reject(field, message) }
        }
        for name in parameters.given where !event.parameters.contains(name) {
            let allowed = event.parameters
            reject(
                name.rawValue,
                "means nothing to \(event.rawValue), which takes "
                    + (allowed.isEmpty ? "no parameters" : allowed.words))
        }
        if let cooldown, cooldown < .zero { reject("cooldown", "is below zero; leave it out for none") }
        if let dailyCap, dailyCap < 1 {
            reject("dailyCap", "is \(dailyCap); give 1 or more, or disable the trigger")
        }
        var matcher = ConditionMatcher()
        for message in matcher.add(condition).problems { reject("condition", message) }
        return problems
    }
}
