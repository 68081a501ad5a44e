import Model

/// What somebody is called, where they work and what they are good at; a part that is nil stays as it is.
package struct PersonDetails: Sendable {
    /// The name that others read, at most 200 characters.
    package var name: String?
    /// The department's name; an empty text: they work for all.
    package var department: String?
    /// Roles that the company made up, in place of those they have.
    package var customRoles: [String]?
    /// What they are expert in, in place of what was known.
    package var skills: [String]?
    /// The languages they answer in, the best first, at least one.
    package var languages: [String]?
    /// The regions they know, in place of those that were known.
    package var regions: [String]?
    /// Their time zone's IANA name.
    package var timeZone: String?
    /// The calendar of their own working hours; an empty text: their department's.
    package var calendar: String?
    /// Every field, in the order of declaration.
    package init(
        name: String? = nil, department: String? = nil, customRoles: [String]? = nil, skills: [String]? = nil,
        languages: [String]? = nil, regions: [String]? = nil, timeZone: String? = nil, calendar: String? = nil
    ) {
        self.name = name
        self.department = department
        self.customRoles = customRoles
        self.skills = skills
        self.languages = languages
        self.regions = regions
        self.timeZone = timeZone
        self.calendar = calendar
    }

    /// The person with these; the validator knows what is wrong with them.
    func applied(to person: Person, _ validator: inout Validator, _ configuration: Configuration) -> Person {
        var person = person
        if let name { person.name = validator.text("name", name, length: 1...200) }
        if let department {
            person.department =
                department.isEmpty ? nil : validator.department("department", department, configuration)
        }
        if let customRoles {
            person.customRoles = customRoles.map { validator.text("custom roles", $0, length: 1...100) }
        }
        if let skills {
            person.skills = skills.map { validator.text("skills", $0, length: 1...100).lowercased() }
        }
        if let languages {
            for language in languages { validator.language("languages", language) }
            if languages.isEmpty { validator.reject("languages", "is missing; name at least one, such as en") }
            person.languages = languages
        }
        if let regions { person.regions = regions.map { validator.text("regions", $0, length: 1...100) } }
        if let timeZone {
            validator.timeZone("time zone", timeZone)
            person.timeZone = timeZone
        }
        if let calendar {
            person.calendar = calendar.isEmpty ? nil : validator.calendar("calendar", calendar, configuration)
        }
        return person
    }
}
