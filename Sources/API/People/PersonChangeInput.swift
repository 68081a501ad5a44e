import Model
import Workflows

/// What `PATCH /api/v1/people/{number}` takes; a field that is left out stays as it is.
struct PersonChangeInput: JSONInput {
    var name: String?
    var role: String?
    var customRoles: [String]?
    var department: Removable<String>
    var skills: [String]?
    var languages: [String]?
    var regions: [String]?
    var timeZone: String?
    var calendar: Removable<String>
    var capacity: WholeNumber?
    var authority: Removable<MoneyInput>
    var disabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, role
        case customRoles = "custom_roles"
        case department, skills, languages, regions
        case timeZone = "time_zone"
        case calendar, capacity, authority, disabled
    }

    static var neverNull: [CodingKeys] {
        [.name, .role, .customRoles, .skills, .languages, .regions, .timeZone, .capacity, .disabled]
    }

    func workflow(_ person: Person) throws(Problem) -> ChangePerson {
        let details = PersonDetails(
            name: name, department: department.text, customRoles: customRoles, skills: skills, languages: languages,
            regions: regions, timeZone: timeZone, calendar: calendar.text)
        return ChangePerson(
            person: person.email, isDisabled: disabled, role: try Role.named(role, "role"), capacity: capacity?.value,
            authority: authority.text, details: details)
    }
}

extension PersonChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...200), "What others read."),
            Property("role", .word(Role.self), "What they may do."),
            Property("department", .reference, "Where they work, by name; null: they work for all."),
            Property("capacity", .whole(1...1000), "How many open cases they get at most."),
            Property("disabled", .flag, "Whether they can neither do nor get anything; what they held goes to others."),
        ] + PersonInput.details)

    static let example: String? = #"{"capacity": 6}"#
}
