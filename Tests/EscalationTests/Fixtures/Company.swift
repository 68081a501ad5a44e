import BusinessTime
import Escalation
import Model

/// A small company, each part of which a test may set.
struct Company {
    var people: [Person] = [ana, ben, carla, maria, root]
    var department = Department(id: 1, name: "Support", manager: 4)
    var teams: [Team] = []
    var escalations: [EscalationDefinition] = []
    var bindings: [Binding] = []
    var levels: [ServiceLevel] = []
    var calendars: [NamedCalendar] = []
    /// Nobody is reminded unless a test says so.
    var settings = Settings(progressUpdateSeconds: nil)
    var rotas: [Rota] = []
    var routing = RoutingFacts()
    var record = RecordState(
        reference: .ticket(12), department: 1, assignee: nil, priority: .high, tier: .first)

    static let ana = Person.fixture(1, "Ana Lima")
    static let ben = Person.fixture(2, "Ben Roth")
    static let carla = Person.fixture(3, "Carla Diaz", role: .lead)
    static let maria = Person.fixture(4, "Maria Silva", role: .manager)
    static let root = Person.fixture(5, "Rosa Root", role: .admin, department: nil)

    /// The company without, or with a changed, person.
    func changing(_ id: PersonID, _ change: (inout Person) -> Void) -> Company {
        var company = self
        for index in company.people.indices where company.people[index].id == id { change(&company.people[index]) }
        return company
    }

    /// The company with somebody on leave.
    func away(_ id: PersonID, until: Instant? = nil, delegate: PersonID? = nil) -> Company {
        changing(id) { $0.availability = .away(until: until, delegate: delegate) }
    }

    /// The company with somebody disabled.
    func disabled(_ id: PersonID) -> Company { changing(id) { $0.isDisabled = true } }

    var configuration: Configuration {
        Configuration(
            settings: settings, people: people, departments: [department, Department(id: 2, name: "Sales")],
            teams: teams, calendars: calendars, serviceLevels: levels, escalations: escalations, bindings: bindings,
            rotas: rotas)
    }

    var facts: CaseFacts { CaseFacts(configuration: configuration, routing: routing, record: record) }

    func resolve(
        _ recipient: Recipient, for asks: Ask = .decision, requester: Actor = .system
    ) throws(CaseRefusal) -> Resolution {
        try RecipientResolver.resolve(
            recipient, for: asks, department: department.id, requester: requester, facts: facts, now: monday)
    }
}

extension Person {
    static func fixture(
        _ id: PersonID, _ name: String, role: Role = .agent, customRoles: [String] = [],
        department: DepartmentID? = 1
    ) -> Person {
        Person(
            id: id, name: name, email: "\(id)@example.com", role: role, customRoles: customRoles,
            department: department)
    }
}

extension Trigger {
    static func fixture(
        name: String = "large deal", event: TriggerEvent = .recordChanged, definition: TriggerID? = nil,
        record: RecordReference = .ticket(12), department: DepartmentID = 1, by actor: Actor = .system
    ) -> Trigger {
        Trigger(
            definition: definition, name: name, event: event, record: record, department: department, at: monday,
            reason: "the value is above 10,000", raisedBy: actor)
    }
}

extension EscalationDefinition {
    static func fixture(_ steps: [Step], id: EscalationID = 7, isEnabled: Bool = true) -> EscalationDefinition {
        EscalationDefinition(
            id: id, name: "Discount approval", isEnabled: isEnabled, createdAt: monday, steps: steps)
    }
}

extension Step {
    static func fixture(
        _ sequence: Int = 1, _ recipient: Recipient = .user(1), asks: Ask = .decision, actions: [StepAction] = [],
        timeOut: TimeOut? = nil, onApproval: Int? = nil, onRejection: Int? = nil, quorum: Quorum? = nil,
        rejectionQuorum: Int? = nil, reminderSeconds: Int64? = nil, phase: CasePhase? = nil
    ) -> Step {
        Step(
            sequence: sequence, name: "Look \(sequence)", recipient: recipient, asks: asks, actions: actions,
            timeOut: timeOut, onApproval: onApproval, onRejection: onRejection, quorum: quorum,
            rejectionQuorum: rejectionQuorum, reminderSeconds: reminderSeconds, phase: phase)
    }
}
