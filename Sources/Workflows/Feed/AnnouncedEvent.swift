package import Model

/// An event that is on disk, with who may hear of it.
package struct AnnouncedEvent: Hashable, Sendable {
    /// What happened.
    package let event: Event
    /// Who may hear of it.
    package let audience: EventAudience
    /// The record that a case is about, where the event is a case's.
    package let record: RecordReference?

    /// Whether somebody may hear of it: they are among them, and their token may see things of that kind.
    package func isFor(_ principal: Principal) -> Bool {
        audience.includes(principal) && principal.scopes.allowsReading(event.draft.subject.noun)
    }
}
