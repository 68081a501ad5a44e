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
    /// The sequence number of the step that it is about; nil: none.
    package var step: Int?
    /// The field of that step; nil: the step as a whole.
    package var field: Field?
    /// Every field, in the order of declaration.
    package init(severity: Severity, place: String, text: String, step: Int? = nil, field: Field? = nil) {
        self.severity = severity
        self.place = place
        self.text = text
        self.step = step
        self.field = field
    }

    /// The field of a step that something is wrong with.
    package enum Field: String, CaseIterable, Codable, Sendable {
        /// Whom it goes to.
        case recipient
        /// What it does on entry.
        case actions
        /// What follows a time-out.
        case timeOut = "time-out"
        /// What follows an approval.
        case approval
        /// What follows a rejection.
        case rejection
    }
}

extension LintFinding: CustomStringConvertible {
    package var description: String { "\(severity.rawValue): \(place): \(text)" }
}
