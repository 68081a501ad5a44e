import BusinessTime
package import Model

/// A person as programs get them.
package struct ExportedPerson: Encodable {
    var number: Int64
    var name: String
    var email: String
    var role: String
    var customRoles: [String]
    var department: String?
    var skills: [String]
    var languages: [String]
    var timeZone: String
    var capacity: Int
    var isAway: Bool
    var awayUntil: Instant?
    var delegate: String?
    var isDisabled: Bool
    var quietHours: String?
    var digest: String?

    /// The person with names as they are now.
    package init(_ person: Person, _ names: ExportNames) {
        number = person.id.rawValue
        name = person.name
        email = person.email
        role = person.role.rawValue
        customRoles = person.customRoles
        department = person.department.map { names.name($0) }
        skills = person.skills
        languages = person.languages
        timeZone = person.timeZone
        capacity = person.capacity
        isAway = person.availability.isAway(at: names.now)
        if isAway, case .away(let until, let stand) = person.availability {
            awayUntil = until
            delegate = names.address(stand)
        }
        isDisabled = person.isDisabled
        quietHours = person.quiet?.hoursText
        digest = person.quiet?.digestText
    }
}
