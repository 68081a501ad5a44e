import BusinessTime
package import Model
import Storage

/// Adds someone who works here.
package struct AddPerson: Workflow {
    /// The name that others read, at most 200 characters.
    package var name: String
    /// Their address, unique.
    package var email: String
    /// What they may do; the first person there is becomes an admin.
    package var role: Role
    /// Roles that the company made up, such as `Finance Approver`.
    package var customRoles: [String]
    /// The department's name.
    package var department: String?
    /// What they are expert in.
    package var skills: [String]
    /// The languages they answer in, the best first.
    package var languages: [String]
    /// Their time zone's IANA name; nil: the company's.
    package var timeZone: String?
    /// How many open cases they take at most.
    package var capacity: Int
    /// The regions they know.
    package var regions: [String]
    /// The value up to which they may decide, such as `10000 EUR`; nil: any.
    package var authority: String?
    /// The calendar of their own working hours; nil: their department's.
    package var calendar: String?
    /// Every field, in the order of declaration.
    package init(
        name: String, email: String, role: Role = .agent, customRoles: [String] = [], department: String? = nil,
        skills: [String] = [], languages: [String] = ["en"], timeZone: String? = nil, capacity: Int = 4,
        regions: [String] = [], authority: String? = nil, calendar: String? = nil
    ) {
        self.name = name
        self.email = email
        self.role = role
        self.customRoles = customRoles
        self.department = department
        self.skills = skills
        self.languages = languages
        self.timeZone = timeZone
        self.capacity = capacity
        self.regions = regions
        self.authority = authority
        self.calendar = calendar
    }

    package var nouns: [Noun] { [.person] }

    package func perform(in transaction: Transaction) throws -> Person {
        try transaction.requireAdmin("add people")
        return try add(validated(in: transaction.configuration), in: transaction)
    }

    /// Writes somebody new with an event, and returns them with their number.
    func add(_ validated: Person, in transaction: Transaction) throws -> Person {
        var person = validated
        person.id = try transaction.writer.insert(person)
        transaction.freed.insert(person.id)
        try transaction.audit(.created, .person, person.id.rawValue, from: nil, to: person, fields: Self.fields)
        return person
    }

    /// The person as they were described, without a number; throws every field that is wrong.
    func validated(in configuration: Configuration) throws -> Person {
        var validator = Validator()
        let name = validator.text("name", name, length: 1...200)
        let email = validator.email("email", email)
        for role in customRoles { validator.text("custom role", role, length: 1...100) }
        for skill in skills { validator.text("skill", skill, length: 1...100) }
        for language in languages { validator.language("language", language) }
        if languages.isEmpty { validator.reject("language", "is missing; name at least one, such as en") }
        if !(1...1000).contains(capacity) { validator.reject("capacity", "\(capacity) is not between 1 and 1000") }
        if let timeZone { validator.timeZone("time zone", timeZone) }
        for region in regions { validator.text("region", region, length: 1...100) }
        let authority = validator.money("authority", authority)
        let calendar = validator.calendar("calendar", calendar, configuration)
        let department = validator.department("department", department, configuration)
        if configuration.person(email: email) != nil {
            validator.reject("email", "somebody here has the address “\(email)” already")
        }
        try validator.finish()
        return Person(
            id: 0, name: name, email: email, role: role, customRoles: customRoles.map(\.trimmed),
            department: department, skills: skills.map { $0.trimmed.lowercased() }, languages: languages,
            timeZone: timeZone ?? configuration.settings.timeZone, calendar: calendar, capacity: capacity,
            regions: regions.map(\.trimmed), authority: authority)
    }

    static func fields(_ person: Person) -> [(name: String, value: String?)] {
        var (isAway, back, delegate): (Bool, Instant?, PersonID?) = (false, nil, nil)
        if case .away(let until, let stand) = person.availability { (isAway, back, delegate) = (true, until, stand) }
        let leave = person.plannedLeave
        return [
            ("name", person.name), ("role", person.role.rawValue), ("custom roles", person.customRoles.joinedOrNil),
            ("department", person.department?.description), ("skills", person.skills.joinedOrNil),
            ("languages", person.languages.joinedOrNil), ("time zone", person.timeZone),
            ("calendar", person.calendar?.description),
            ("capacity", String(person.capacity)), ("regions", person.regions.joinedOrNil),
            ("authority", person.authority?.description), ("away", isAway ? "yes" : nil),
            ("away until", back?.description), ("delegate", delegate?.description),
            ("leave from", leave?.from.description), ("leave until", leave?.until.description),
            ("leave delegate", leave?.delegate?.description),
            ("quiet hours", person.quiet?.hoursText), ("digest", person.quiet?.digestText),
            ("disabled", person.isDisabled ? "yes" : nil),
        ]
    }
}

extension [String] {
    var joinedOrNil: String? { isEmpty ? nil : joined(separator: ", ") }
}
