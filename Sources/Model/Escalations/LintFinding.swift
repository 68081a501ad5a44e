/// Something that is wrong with an escalation, or that its author should know.
package struct LintFinding: Hashable, Sendable, Codable {
    /// How bad it is.
    package enum Severity: String, CaseIterable, Codable, Sendable {
        /// The escalation must not be enabled.
        case error
        /// The escalation works, perhaps not as its author thinks.
        case warning
    }

    /// How bad it is.
    package var severity: Severity
    /// Where: `step 2 “Lead approves”`, or the escalation.
    package var place: String
    /// What is wrong and how to mend it, in one sentence.
    package var text: String
    /// Every field, in the order of declaration.
    package init(severity: Severity, place: String, text: String) {
        self.severity = severity
        self.place = place
        self.text = text
    }
}

extension LintFinding: CustomStringConvertible {
    package var description: String { "\(severity.rawValue): \(place): \(text)" }
}
