package import BusinessTime

extension Configuration {
    /// The person of that address, compared without regard to case; nil where there is none.
    package func person(email: String) -> Person? {
        let email = email.lowercased()
        return people.values.first { $0.email.lowercased() == email }
    }

    /// The department of that name or number; nil where there is none.
    package func department(named text: String) -> Department? {
        named(text, in: departments.values, name: \.name) { $0.id.rawValue }
    }

    /// The team of that name or number; nil where there is none.
    package func team(named text: String) -> Team? {
        named(text, in: teams.values, name: \.name) { $0.id.rawValue }
    }

    /// The calendar of that name or number; nil where there is none.
    package func calendar(named text: String) -> NamedCalendar? {
        named(text, in: calendars.values, name: \.name) { $0.id.rawValue }
    }

    /// The service level of that name or number; nil where there is none.
    package func serviceLevel(named text: String) -> ServiceLevel? {
        named(text, in: serviceLevels, name: \.name) { $0.id.rawValue }
    }

    /// The escalation of that name or number; nil where there is none.
    package func escalation(named text: String) -> EscalationDefinition? {
        named(text, in: escalations.values, name: \.name) { $0.id.rawValue }
    }

    /// The rota of that name or number; nil where there is none.
    package func rota(named text: String) -> Rota? {
        named(text, in: rotas.values, name: \.name) { $0.id.rawValue }
    }

    /// The endpoint of that name or number; nil where there is none.
    package func endpoint(named text: String) -> Endpoint? {
        named(text, in: endpoints.values, name: \.name) { $0.id.rawValue }
    }

    /// The incoming webhook of that name or number; nil where there is none.
    package func incoming(named text: String) -> IncomingHook? {
        named(text, in: incoming.values, name: \.name) { $0.id.rawValue }
    }

    /// The trigger definition of that name or number; nil where there is none.
    package func trigger(named text: String) -> TriggerDefinition? {
        named(text, in: triggers, name: \.name) { $0.id.rawValue }
    }

    /// The checklist template of that name or number; nil where there is none.
    package func checklistTemplate(named text: String) -> ChecklistTemplate? {
        named(text, in: checklistTemplates.values, name: \.name) { $0.id.rawValue }
    }

    /// The form of that key or number; nil where there is none.
    package func form(named text: String) -> FormDefinition? {
        named(text, in: forms.values, name: \.key) { $0.id.rawValue }
    }

    /// The people who are not disabled and have a role of this name, in the order of their numbers.
    package func people(withRole name: String) -> [Person] {
        people.values.filter { !$0.isDisabled && $0.has(role: name) }.sorted { $0.id < $1.id }
    }

    /// The working hours of a calendar, or around the clock where none is named.
    package func hours(_ calendar: CalendarID?) -> BusinessCalendar {
        calendar.flatMap { calendars[$0] }?.hours ?? .aroundTheClock
    }

    /// The working hours of a department.
    package func hours(of department: DepartmentID) -> BusinessCalendar {
        hours(departments[department]?.calendar)
    }

    private func named<Value>(
        _ text: String, in values: some Sequence<Value>, name: (Value) -> String, number: (Value) -> Int64
    ) -> Value? {
        let lowered = text.lowercased()
        return values.first { name($0).lowercased() == lowered }
            ?? Int64(text).flatMap { wanted in values.first { number($0) == wanted } }
    }
}
