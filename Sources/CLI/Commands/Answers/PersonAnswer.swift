import BusinessTime
import Model

/// A person as programs get them.
struct PersonAnswer: Encodable {
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

    init(_ person: Person, _ wording: Wording) {
        number = person.id.rawValue
        name = person.name
        email = person.email
        role = person.role.rawValue
        customRoles = person.customRoles
        department = person.department.map { wording.name($0) }
        skills = person.skills
        languages = person.languages
        timeZone = person.timeZone
        capacity = person.capacity
        isAway = person.availability.isAway(at: wording.now)
        if isAway, case .away(let until, let stand) = person.availability {
            awayUntil = until
            delegate = wording.address(stand)
        }
        isDisabled = person.isDisabled
        quietHours = person.quiet?.hoursText
        digest = person.quiet?.digestText
    }
}

extension Wording {
    /// Whether a person is there, in a few words.
    func presence(_ person: Person) -> String {
        if person.isDisabled { return "disabled" }
        guard case .away(let until, let delegate) = person.availability, person.availability.isAway(at: now) else {
            return "here"
        }
        return "away" + (until.map { " until \(moment($0))" } ?? "")
            + (delegate.map { ", \(name($0)) stands in" } ?? "")
    }
}
