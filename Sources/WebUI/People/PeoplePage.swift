import Model
import Templating

/// Everybody who works here.
struct PeoplePage: ConfigurationPage {
    static let template = "people"

    var names: Configuration
    var filter: PeopleFilter
    /// The form for another one.
    var adding: EntryForm

    var area: AdministrationArea { .people }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.people"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let found = filter(names.people.values, now: reader.now)
        let departments = names.departments.values.sorted { $0.name < $1.name }
        return [
            "action": .text(SitePath.people.rawValue), "words": .text(filter.text),
            "departments": Choice.list(none: texts["filter.any"], departments.map(\.id), chosen: filter.department) {
                id in
                (id.description, names.departments[id]?.name ?? "")
            },
            "states": Choice.list(none: texts["filter.any"], PeopleFilter.State.allCases, chosen: filter.state) {
                ($0.rawValue, texts["person-state.\($0.rawValue)"])
            },
            "isNarrow": .bool(filter.isNarrow), "isEmpty": .bool(found.isEmpty),
            "people": .list(found.map { row($0, reader) }), "adding": adding.template,
            "isAdding": .bool(adding.hasProblems),
        ]
    }

    private func row(_ person: Person, _ reader: Reader) -> TemplateValue {
        [
            "path": .text(SitePath.path(of: person.id)), "name": .text(person.name), "email": .text(person.email),
            "role": .text(reader.texts.word("role", person.role)),
            "customRoles": person.customRoles.isEmpty ? .null : .text(person.customRoles.joined(separator: ", ")),
            "department": .text(
                person.department.flatMap { names.departments[$0]?.name } ?? reader.texts["person.all-departments"]),
            "teams": .text(
                names.teams.values.filter { $0.members.contains(person.id) }.map(\.name).sorted()
                    .joined(separator: ", ")),
            "presence": .text(person.presence(names, reader)),
            "isThere": .bool(person.isAvailable(at: reader.now)),
        ]
    }
}
