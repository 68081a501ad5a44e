package import Model

/// A page of a queue, with how many tickets each queue holds.
package struct QueuePage: Sendable {
    /// The tickets, in the order asked for.
    package var tickets: [Ticket]
    /// Where the next page begins; nil where there is none.
    package var next: TicketQuery.Cursor?
    /// How many each queue holds, `ReadQueue.mostCounted` standing for that many and more.
    package var counts: [AgentQueue: Int]
    /// Who asks on them, and for which companies.
    package var parties: Parties
    /// Whether more messages hold the words that are looked for than were looked at.
    package var isCut = false
}
