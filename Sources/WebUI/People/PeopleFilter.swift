import BusinessTime
import HTTPServer
import Model

/// What the address of the list of people asks for.
struct PeopleFilter: Equatable, Sendable {
    enum State: String, CaseIterable, Sendable {
        case present, away, disabled
    }

    var text: String
    var department: DepartmentID?
    var state: State?

    init(_ query: Parameters) {
        text = String((query["q"] ?? "").filter { !$0.isNewline }.prefix(200))
        department = query["department"].flatMap { Int64($0) }.map { DepartmentID($0) }
        state = query["state"].flatMap(State.init)
    }

    var isNarrow: Bool { !text.isEmpty || department != nil || state != nil }

    /// Those who are asked for, by name.
    func callAsFunction(_ people: some Collection<Person>, now: Instant) -> [Person] {
        let words = text.lowercased().split(separator: " ")
        return people.filter { person in
            let all = ([person.name, person.email] + person.skills + person.customRoles).joined(separator: " ")
                .lowercased()
            return words.allSatisfy { all.contains($0) } && (department == nil || person.department == department)
                && isWanted(person, now)
        }.sorted { ($0.isDisabled ? 1 : 0, $0.name, $0.id) < ($1.isDisabled ? 1 : 0, $1.name, $1.id) }
    }

    private func isWanted(_ person: Person, _ now: Instant) -> Bool {
        switch state {
        case nil: true
        case .present: person.isAvailable(at: now)
        case .away: !person.isDisabled && (!person.isAvailable(at: now) || person.plannedLeave != nil)
        case .disabled: person.isDisabled
        }
    }
}
