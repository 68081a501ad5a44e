import Model

/// A binding should match something, and something should lead to every escalation.
enum BindingCheck {
    /// What is wrong with the bindings, and which enabled escalations nothing starts.
    static func findings(in configuration: Configuration) -> [LintFinding] {
        let bindings = configuration.bindings
        return bindings.flatMap { check($0, configuration) } + unused(configuration)
    }

    private static func check(_ binding: Binding, _ configuration: Configuration) -> [LintFinding] {
        func finding(_ text: String, _ severity: LintFinding.Severity = .warning) -> LintFinding {
            LintFinding(severity: severity, place: "binding \(binding.id)", text: text)
        }
        guard binding.isEnabled else { return [finding("is disabled, so it starts nothing; enable it or remove it")] }
        guard let escalation = configuration.escalations[binding.escalation] else {
            return [finding("starts escalation \(binding.escalation), which there is not; name another", .error)]
        }
        var findings: [LintFinding] = []
        if !escalation.isEnabled {
            findings.append(
                finding("starts “\(escalation.name)”, which is disabled; enable that, or disable the binding"))
        }
        if let wanted = binding.trigger {
            if let trigger = configuration.triggers.first(where: { $0.id == wanted }) {
                if trigger.event != binding.event || trigger.module != binding.module {
                    findings.append(
                        finding(
                            "answers \(binding.event.rawValue) of \(binding.module.rawValue) by the trigger "
                                + "“\(trigger.name)”, which raises \(trigger.event.rawValue) of \(trigger.module.rawValue); "
                                + "it never matches, so name another trigger or event", .error))
                } else if !trigger.isEnabled {
                    findings.append(finding("answers the trigger “\(trigger.name)”, which is disabled; enable that"))
                }
            } else {
                findings.append(finding("answers trigger \(wanted), which there is not; name another", .error))
            }
        }
        if let winner = shadow(of: binding, configuration) {
            // No number is below 1, but its turn can still come earlier: the other one counts on from it.
            findings.append(
                finding(
                    winner.priority > 1
                        ? "never matches, since binding \(winner.id) comes before it wherever it could; give it a number "
                            + "below \(winner.priority), or remove it"
                        : "never matches, since binding \(winner.id) comes before it wherever it could; move it before that, "
                            + "or remove it"))
        }
        return findings
    }

    /// The binding that comes before another one for everything that the other fits.
    private static func shadow(of binding: Binding, _ configuration: Configuration) -> Binding? {
        configuration.bindings.first { other in
            other.id != binding.id && other.isEnabled && other.module == binding.module && other.event == binding.event
                && (other.trigger == nil || other.trigger == binding.trigger)
                && (other.department == nil || other.department == binding.department)
                && configuration.escalations[other.escalation]?.isEnabled == true
                && BindingMatcher.precedence(other) < BindingMatcher.precedence(binding)
        }
    }

    private static func unused(_ configuration: Configuration) -> [LintFinding] {
        let used = Set(configuration.bindings.filter(\.isEnabled).map(\.escalation))
        return configuration.escalations.values.filter { $0.isEnabled && !used.contains($0.id) }
            .sorted { $0.id < $1.id }.map { escalation in
                LintFinding(
                    severity: .warning, place: "escalation “\(escalation.name)”",
                    text: "is enabled, and no enabled binding starts it; add a binding")
            }
    }
}
