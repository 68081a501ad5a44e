import Model
import Templating

/// Somebody who works here.
struct PersonPage: ConfigurationPage {
    static let template = "person"

    var person: Person
    var names: Configuration
    var changing: EntryForm
    var absence: EntryForm
    /// The address with which they choose their first password, shown this once.
    var invitation: String?
    /// What could not be done.
    var problems: [String] = []

    var area: AdministrationArea { .people }

    func title(for reader: Reader) -> String { person.name }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let duties = person.duties(names, reader.texts)
        return [
            "email": .text(person.email), "role": .text(reader.texts.word("role", person.role)),
            "presence": .text(person.presence(names, reader)), "isDisabled": .bool(person.isDisabled),
            "isThere": .bool(person.isAvailable(at: reader.now)),
            "isBack": .bool(person.isAvailable(at: reader.now) && person.plannedLeave == nil),
            "duties": .list(duties.map { .text($0) }), "hasDuties": .bool(!duties.isEmpty),
            "changing": changing.template, "absence": absence.template,
            "invitation": invitation.map { .text($0) } ?? .null,
            "hasProblems": .bool(!problems.isEmpty), "problems": .list(problems.map { .text($0) }),
            "wrongFields": .list([]),
            "actions": .record(
                Dictionary(
                    uniqueKeysWithValues: PersonAction.allCases.map {
                        ($0.rawValue, .text(SitePath.path(of: person.id, $0)))
                    })),
        ]
    }
}
