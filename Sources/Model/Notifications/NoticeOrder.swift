/// A notification that is owed, before it is known who gets it and what it says.
package struct NoticeOrder: Hashable, Sendable {
    /// The template's name without language and ending, such as `assigned`.
    package var template: String
    /// Whom it is for; each is told once, however many of these they are.
    package var audience: [AudienceMember]
    /// The record it is about.
    package var record: RecordReference
    /// The case it is about.
    package var caseID: CaseID?
    /// Whether quiet hours and bundling let it through at once.
    package var isCritical: Bool
    /// What only this notification knows, such as `comment` or `reason`, by the template's variable.
    package var details: [String: String]
    /// Every field, in the order of declaration.
    package init(
        template: String, audience: [AudienceMember], record: RecordReference, caseID: CaseID? = nil,
        isCritical: Bool = false, details: [String: String] = [:]
    ) {
        self.template = template
        self.audience = audience
        self.record = record
        self.caseID = caseID
        self.isCritical = isCritical
        self.details = details
    }
}
