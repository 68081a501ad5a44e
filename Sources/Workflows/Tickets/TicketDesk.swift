package import Model

/// A ticket as whoever works on it wants to have it before them: all that belongs to it, as it is at one moment.
package struct TicketDesk: Sendable {
    /// The ticket, who asks, what was said, its clocks and its cases.
    package var detail: TicketDetail
    /// Why its clocks are due when they are, cancelled ones left out.
    package var clocks: [ClockExplanation]
    /// What happened to it, the oldest first, at most the newest 500.
    package var events: [Event]
    /// How the customer's messages sound, where anything in them decided.
    package var tones: [MessageID: Tone]
    /// How it was classified by questions, each time, in order.
    package var triages: [TicketTriage]
    /// The same customer's other tickets, the newest first, a few.
    package var others: [Ticket]
    /// The open deals of the customer's company that whoever asks may see, the newest first, a few.
    package var deals: [Deal]
    /// What the linked records are called, as far as whoever asks may see them.
    package var linked: [RecordReference: String]
    /// The health of the customer's company, the oldest first; empty where whoever asks may not see it.
    package var health: [HealthScore]
    /// Whether whoever asks may see more of the customer's company than its name.
    package var seesAccount: Bool
    /// Whether there are earlier messages than those that were read.
    package var isCut: Bool
    /// Where the answers to the questions led; nil: nowhere, such as those of an old bookmark.
    package var walk: TriageResult?
}
