package import BusinessTime

/// What somebody is told, as it was rendered when it was decided.
package struct Notification: Hashable, Sendable {
    /// The notification's number.
    package var id: NotificationID
    /// The template it was made from.
    package var template: String
    /// The language it is in, as a BCP 47 tag.
    package var language: String
    /// Whom it is for.
    package var addressee: Addressee
    /// The record it is about.
    package var record: RecordReference
    /// The case it is about.
    package var caseID: CaseID?
    /// Its subject line.
    package var subject: String
    /// Its text.
    package var text: String
    /// When it was decided.
    package var at: Instant
    /// Every field, in the order of declaration.
    package init(
        id: NotificationID, template: String, language: String, addressee: Addressee, record: RecordReference,
        caseID: CaseID? = nil, subject: String, text: String, at: Instant
    ) {
        self.id = id
        self.template = template
        self.language = language
        self.addressee = addressee
        self.record = record
        self.caseID = caseID
        self.subject = subject
        self.text = text
        self.at = at
    }
}
