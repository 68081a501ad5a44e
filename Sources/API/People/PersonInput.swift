import Model
import Workflows

/// What `POST /api/v1/people` takes.
struct PersonInput: JSONInput {
    var name: String?
    var email: String?
    var role: String?
    var customRoles: [String]?
    var department: String?
    var skills: [String]?
    var languages: [String]?
    var regions: [String]?
    var timeZone: String?
    var calendar: String?
    var capacity: WholeNumber?
    var authority: MoneyInput?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, email, role
        case customRoles = "custom_roles"
        case department, skills, languages, regions
        case timeZone = "time_zone"
        case calendar, capacity, authority
    }

    func workflow() throws(Problem) -> AddPerson {
        AddPerson(
            name: name ?? "", email: email ?? "", role: try Role.named(role, "role") ?? .agent,
            customRoles: customRoles ?? [], department: department, skills: skills ?? [],
            languages: languages ?? ["en"],
            timeZone: timeZone, capacity: capacity?.value ?? 4, regions: regions ?? [], authority: authority?.text,
            calendar: calendar)
    }
}

extension PersonInput {
    static let schema = Schema.input(
        required: [
            Property("name", .text(1...200), "What others read."), Property("email", .email, "Their address, unique."),
        ],
        optional: [
            Property("role", .word(Role.self), "What they may do; agent where it is left out."),
            Property("department", .reference, "Where they work, by name."),
            Property("capacity", .whole(1...1000), "How many open cases they get at most; 4 where it is left out."),
        ] + details)

    /// What may be said of a person, new or not.
    static let details = [
        Property("custom_roles", .list(of: .text(1...100)), "Roles of the company's own that escalations can go to."),
        Property("skills", .list(of: .text(1...100)), "What they are good at."),
        Property("languages", .list(of: .text(2...35), 1...50), "The languages they answer in, the best first."),
        Property("regions", .list(of: .text(1...100)), "The regions they know."),
        Property("time_zone", .text(1...100), "Where they are, an IANA name."),
        Property("calendar", .reference, "Their own working hours, by name; else their department's."),
        Property("authority", .of(MoneyInput.self), "The value up to which they may decide; else any."),
    ]

    static let example: String? =
        #"{"name": "Bea Brown", "email": "bea@example.com", "department": "Support", "skills": ["printers"]}"#
}

extension RawRepresentable<String> where Self: CaseIterable {
    /// The word of a field; nil where it is left out.
    static func named(_ text: String?, _ field: String) throws(Problem) -> Self? {
        guard let text else { return nil }
        guard let word = Self(rawValue: text.lowercased()) else {
            let all = allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid(field, "“\(text.prefix(100))” is none of \(all)")
        }
        return word
    }
}
