package import Model
import Storage

/// How much everybody bears in the department of a lead, or everywhere for those who see all, and what of it does not move.
package struct ReadTeamLoad: Inquiry {
    /// A person's tickets are counted no further.
    package static let mostCounted = 1000
    private static let mostCases = 100

    /// A look.
    package init() {}

    package var nouns: [Noun] { [.escalationCase] }

    package func answer(from view: View) throws -> TeamLoad {
        guard view.principal.role >= .lead else {
            throw WorkflowError.forbidden("Only a lead may see how much others bear.")
        }
        let loads = try view.reader.routingFacts().openCases
        let own = view.principal.department
        let people = view.configuration.people.values.filter {
            !$0.isDisabled && (own == nil || $0.department == own)
        }
        let tickets = try view.reader.unsolvedTicketCounts(of: own, most: Self.mostCounted)
        let bearers = people.map { person in
            TeamLoad.Bearer(person: person, cases: loads[person.id] ?? 0, tickets: tickets[person.id] ?? 0)
        }
        let stuck = try ListCases(query: CaseQuery(onlyStuck: true, limit: Self.mostCases)).answer(from: view)
        let open = try ListCases(query: CaseQuery(limit: Self.mostCases)).answer(from: view)
        let isStuck = Set(stuck.items.map(\.id))
        return TeamLoad(
            bearers: bearers.sorted {
                ($1.cases, $1.tickets, $0.person.name, $0.person.id)
                    < ($0.cases, $0.tickets, $1.person.name, $1.person.id)
            }, stuck: stuck.items, open: open.items.filter { !isStuck.contains($0.id) },
            isCut: stuck.next != nil || open.next != nil)
    }
}
