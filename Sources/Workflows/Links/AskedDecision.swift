package import BusinessTime
package import Model

/// What somebody is asked to decide, as it stands now.
package struct AskedDecision: Sendable {
    /// One thing to know before deciding.
    package enum Fact: Hashable, Sendable {
        /// Which escalation, and which of its steps.
        case escalation(String)
        /// Why it began.
        case reason(String)
        /// Why it came to whoever is asked.
        case because(String)
        /// Who asks.
        case requester(String)
        /// Who wrote the ticket.
        case customer(String)
        /// How urgent the ticket is.
        case priority(Priority)
        /// Which company it is about.
        case account(String)
        /// What the deal is worth.
        case value(Money)
        /// How much of that is to be let off, in percent.
        case discount(Double)
        /// What the company pays in a year.
        case annualValue(Money)
        /// What stands in a field of the request.
        case field(label: String, text: String)
        /// What somebody else has answered.
        case answered(by: String?, Vote.Answer)
        /// By when an answer is needed.
        case deadline(Instant)
    }

    /// The case.
    package var caseID: CaseID
    /// Who is asked.
    package var person: Person
    /// What it is about.
    package var record: RecordReference
    /// What that is called.
    package var title: String
    /// What there is to know, what matters most first.
    package var facts: [Fact]
}
