package import Model

/// Finds what is wrong with an escalation before it runs. One that has errors must not be enabled.
package enum EscalationLint {
    /// What is wrong with a definition, the errors first; `templates` are the names of the templates there are.
    package static func check(
        _ definition: EscalationDefinition, configuration: Configuration, templates: Set<String>
    ) -> [LintFinding] {
        let findings = [
            NoStepsCheck.findings(in: definition),
            RecipientCheck.findings(in: definition, configuration: configuration),
            MissingTargetCheck.findings(in: definition),
            SelfReferenceCheck.findings(in: definition),
            TemplateCheck.findings(in: definition, templates: templates),
            UnreachableStepCheck.findings(in: definition),
            EndlessCheck.findings(in: definition),
            LoopCheck.findings(in: definition, bound: configuration.settings.stepBound),
        ].flatMap(\.self)
        return findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
    }
}

extension Step {
    /// The step as a finding's place.
    var place: String { "step \(sequence) “\(name)”" }

    /// Something about this step.
    func finding(_ severity: LintFinding.Severity, _ field: LintFinding.Field?, _ text: String) -> LintFinding {
        LintFinding(severity: severity, place: place, text: text, step: sequence, field: field)
    }

    /// The ways out of the step that name another, each with the words for it.
    var exits: [(name: String, field: LintFinding.Field, target: Int)] {
        var exits: [(String, LintFinding.Field, Int)] = []
        if let onApproval { exits.append(("on approval", .approval, onApproval)) }
        if let onRejection { exits.append(("on rejection", .rejection, onRejection)) }
        if case .goto(let target)? = timeOut?.then { exits.append(("on time-out", .timeOut, target)) }
        return exits
    }
}
