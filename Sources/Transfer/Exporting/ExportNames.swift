package import BusinessTime
package import Model
import Workflows

/// What people, departments and teams are called in what programs get, as they are now.
package struct ExportNames: Sendable {
    /// Where the names stand.
    package let configuration: Configuration
    /// The time.
    package let now: Instant

    /// The names of a configuration at a moment.
    package init(configuration: Configuration, now: Instant) {
        self.configuration = configuration
        self.now = now
    }

    /// A person's name; a dash where there is none.
    package func name(_ person: PersonID?) -> String {
        guard let person else { return "–" }
        return configuration.people[person]?.name ?? "person \(person)"
    }

    /// A person's address.
    package func address(_ person: PersonID?) -> String? { person.flatMap { configuration.people[$0]?.email } }

    /// A department's name; a dash where there is none.
    package func name(_ department: DepartmentID?) -> String {
        guard let department else { return "–" }
        return configuration.departments[department]?.name ?? "department \(department)"
    }

    /// A team's name; a dash where there is none.
    package func name(_ team: TeamID?) -> String {
        guard let team else { return "–" }
        return configuration.teams[team]?.name ?? "team \(team)"
    }

    /// Who did something; a customer's name where it is this one.
    package func name(_ actor: Actor, customer: Customer? = nil) -> String {
        switch actor {
        case .system: "Belay"
        case .console: "the operator"
        case .person(let id): name(id)
        case .customer(let id): customer?.id == id ? customer?.name ?? "the customer" : "the customer"
        case .incoming(let id): configuration.incoming[id]?.name ?? "another system"
        }
    }

    /// An escalation's name.
    package func name(_ escalation: EscalationID) -> String {
        configuration.escalations[escalation]?.name ?? "escalation \(escalation)"
    }

    /// What happens to a case next by itself; nil where it has ended.
    package func outlook(_ value: Case) -> CaseOutlook? {
        let newest = configuration.escalations[value.escalation]
        return CaseOutlook(
            value, definition: newest?.version == value.version ? newest : nil, configuration: configuration)
    }
}
