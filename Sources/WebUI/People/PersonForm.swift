import BusinessTime
import HTTPServer
import Model
import Workflows

/// The forms about people.
struct PersonForm: Sendable {
    let names: Configuration
    let texts: Texts

    /// The form for another one, or the one that changes what is known of them.
    func form(_ person: Person?) -> EntryForm {
        let roles = Role.allCases.map { OptionGroup.Option(value: $0.rawValue, text: texts.word("role", $0)) }
        var fields = [
            line("name", person?.name ?? "", isRequired: true),
            EntryField(
                "role", texts["person.role"], .choice([OptionGroup(nil, roles)]),
                value: (person?.role ?? .agent).rawValue),
            choice(
                "department", names.departments.values.map(\.name), none: "person.all-departments",
                chosen: person?.department.flatMap { names.departments[$0]?.name }),
            line("languages", person?.languages.joined(separator: ", ") ?? "en", hint: "person.languages-hint"),
            line("time-zone", person?.timeZone ?? names.settings.timeZone, hint: "setting-hint.time-zone"),
            EntryField(
                "capacity", texts["person.capacity"], .number, value: String(person?.capacity ?? 4),
                hint: texts["person.capacity-hint"]),
            line("skills", person?.skills.joined(separator: ", ") ?? "", hint: "change.tags-hint"),
            line("regions", person?.regions.joined(separator: ", ") ?? "", hint: "change.tags-hint"),
            line("custom-roles", person?.customRoles.joined(separator: ", ") ?? "", hint: "person.custom-roles-hint"),
            line("authority", person?.authority?.description ?? "", hint: "person.authority-hint"),
            choice(
                "calendar", names.calendars.values.map(\.name), none: "person.own-calendar",
                chosen: person?.calendar.flatMap { names.calendars[$0]?.name }),
        ]
        if person == nil {
            fields.insert(EntryField("email", texts["person.email"], .email, isRequired: true, longest: 254), at: 1)
        }
        return EntryForm(
            action: person.map { SitePath.path(of: $0.id, .changes) } ?? SitePath.people.rawValue,
            send: texts[person == nil ? "people.add" : "change.save"], fields)
    }

    /// The form that says when somebody is away, and who stands in.
    func presence(of person: Person, among colleagues: [Person]? = nil) -> EntryForm {
        let others = (colleagues ?? Array(names.people.values)).filter { !$0.isDisabled && $0.id != person.id }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            .map { OptionGroup.Option(value: $0.email, text: $0.name) }
        let nobody = OptionGroup.Option(value: "", text: texts["ticket.nobody"])
        return EntryForm(
            action: SitePath.path(of: person.id, .presence), send: texts["person.away-save"],
            [
                EntryField("from", texts["person.away-from"], .day, hint: texts["person.away-from-hint"]),
                EntryField("until", texts["person.away-until"], .day, hint: texts["person.away-until-hint"]),
                EntryField("delegate", texts["person.delegate"], .choice([OptionGroup(nil, [nobody] + others)])),
            ])
    }

    private func line(_ name: String, _ value: String, hint: String? = nil, isRequired: Bool = false) -> EntryField {
        EntryField(
            name, texts["person.\(name)"], value: value, hint: hint.map { texts[$0] }, isRequired: isRequired,
            longest: 1000)
    }

    private func choice(_ name: String, _ values: [String], none: String, chosen: String?) -> EntryField {
        EntryField(
            name, texts["person.\(name)"],
            .choice([
                OptionGroup(
                    nil, [.init(value: "", text: texts[none])] + values.sorted().map { .init(value: $0, text: $0) })
            ]), value: chosen ?? "")
    }

    /// The words of a field, between commas.
    static func words(_ field: String, _ fields: Parameters) -> [String] {
        (fields[field] ?? "").split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty }
    }

    /// What is known of them from now on.
    static func details(_ fields: Parameters) -> PersonDetails {
        PersonDetails(
            name: fields["name"] ?? "", department: fields["department"] ?? "",
            customRoles: words("custom-roles", fields), skills: words("skills", fields),
            languages: words("languages", fields), regions: words("regions", fields),
            timeZone: fields["time-zone"] ?? "", calendar: fields["calendar"] ?? "")
    }

    /// How many cases they take; throws where that is no number.
    func capacity(_ fields: Parameters) throws(WorkflowError) -> Int {
        guard let number = fields["capacity"].flatMap({ Int($0) }) else {
            throw .invalid("capacity", texts["problem.whole-number"])
        }
        return number
    }

    /// The absence that was typed: days as their clocks show them, the last one included.
    func absence(_ fields: Parameters, of person: Person) throws(WorkflowError) -> ChangePerson.Presence {
        let until = try day("until", fields, person.timeZone, addingDays: 1)
        let delegate = fields.filled("delegate")
        guard let from = try day("from", fields, person.timeZone, addingDays: 0) else {
            return .away(until: until, delegate: delegate)
        }
        guard let until else { throw .invalid("until", texts["person.needs-until"]) }
        return .leave(from: from, until: until, delegate: delegate)
    }

    private func day(
        _ field: String, _ fields: Parameters, _ zone: String, addingDays days: Int
    ) throws(WorkflowError) -> Instant? {
        guard let text = fields.filled(field) else { return nil }
        guard let day = CivilDay(text),
            let moment = Instant(day.advanced(by: days), secondOfDay: 0, timeZone: zone)
        else { throw .invalid(field, texts["problem.day"]) }
        return moment
    }
}
