package import Model

/// Finds what is wrong with all that an admin set together (IN-1): what cannot work is an error, what works otherwise than
/// it looks a warning.
package enum ConfigurationLint {
    /// Every finding, the errors first. `templates` are the names of the templates there are, `ticketTemplates` those of
    /// them that only tickets can fill in.
    package static func check(
        _ configuration: Configuration, templates: Set<String>, ticketTemplates: Set<String>
    ) -> [LintFinding] {
        var findings: [LintFinding] = []
        for escalation in configuration.escalations.values.sorted(by: { $0.id < $1.id }) {
            findings += EscalationLint.check(escalation, configuration: configuration, templates: templates)
                .map { finding in
                    var finding = finding
                    finding.place = "escalation “\(escalation.name)”, \(finding.place)"
                    // What is not enabled harms nobody yet; it cannot be enabled before it is mended.
                    if !escalation.isEnabled { finding.severity = .warning }
                    return finding
                }
            findings += TemplateFitCheck.findings(in: escalation, configuration, ticketTemplates)
        }
        findings += BindingCheck.findings(in: configuration)
        findings += TriggerCheck.findings(in: configuration)
        findings += PeopleCheck.findings(in: configuration)
        return findings.filter { $0.severity == .error } + findings.filter { $0.severity == .warning }
    }
}
