import BusinessTime
import Model

/// What a company begins with; every part of it can be changed afterwards.
extension InitializeCompany {
    /// First responses as in SC-2, and resolutions that a small team can keep.
    static var serviceLevels: [AddServiceLevel] {
        [
            AddServiceLevel(
                name: "Critical", priority: .critical,
                targets: [
                    .firstResponse: ClockTarget(within: .minutes(30), counting: .wall),
                    .resolution: ClockTarget(within: .hours(8), counting: .wall),
                ]),
            AddServiceLevel(
                name: "High", priority: .high,
                targets: [
                    .firstResponse: ClockTarget(within: .hours(4)), .resolution: ClockTarget(within: .hours(24)),
                ]),
            AddServiceLevel(
                name: "Low", priority: .low,
                targets: [
                    .firstResponse: ClockTarget(within: .hours(24)), .resolution: ClockTarget(within: .hours(80)),
                ]),
        ]
    }

    /// A customer who threatens or is furious is noticed, and so is a promise that was broken.
    static var triggers: [TriggerDefinition] {
        [
            TriggerDefinition(
                id: 0, name: "Serious words", module: .helpdesk, event: .keyword,
                parameters: TriggerParameters(phrases: [
                    "outage", "data loss", "data breach", "security incident", "lawyer", "legal action",
                    "cancel our contract", "money back", "Ausfall", "Datenverlust", "Datenpanne",
                    "Sicherheitsvorfall", "Anwalt", "rechtliche Schritte", "Vertrag kündigen", "Geld zurück",
                ]), cooldown: .hours(4)),
            TriggerDefinition(
                id: 0, name: "Angry message", module: .helpdesk, event: .negativeSentiment,
                parameters: TriggerParameters(sentimentAtMost: -0.5), cooldown: .hours(24)),
            TriggerDefinition(
                id: 0, name: "Service target missed", module: .helpdesk, event: .serviceBreached),
        ]
    }

    /// Whatever happens, the department's manager learns of it and says that they have.
    static var escalation: AddEscalation {
        AddEscalation(
            name: "Needs attention",
            text: "The department's manager looks at it and says that they have taken it.",
            steps: [
                Step(
                    sequence: 1, name: "The manager takes it", recipient: .manager, asks: .acknowledgement,
                    timeOut: TimeOut(after: .hours(4), then: .manager))
            ], isEnabled: true)
    }

    /// What leads to that escalation: behind everything that is bound later, which comes with priority 100.
    static func bindings(to escalation: String) -> [AddBinding] {
        TriggerEvent.manual.modules.map { module in
            AddBinding(module: module, event: .manual, priority: 1000, escalation: escalation)
        }
            + [TriggerEvent.serviceBreached, .keyword, .negativeSentiment].map { event in
                AddBinding(module: .helpdesk, event: event, priority: 1000, escalation: escalation)
            }
    }
}
