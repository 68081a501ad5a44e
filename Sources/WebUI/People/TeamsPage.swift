import Model
import Templating

/// Departments with their teams.
struct TeamsPage: ConfigurationPage {
    static let template = "teams"

    var names: Configuration
    /// The form of each department.
    var departments: [(department: Department, form: EntryForm)]
    var addingDepartment: EntryForm
    var addingTeam: EntryForm

    var area: AdministrationArea { .teams }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.teams"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "departments": .list(departments.map { department($0.department, $0.form, reader.texts) }),
            "isEmpty": .bool(departments.isEmpty), "addingDepartment": addingDepartment.template,
            "isAddingDepartment": .bool(addingDepartment.hasProblems || departments.isEmpty),
            "addingTeam": addingTeam.template, "isAddingTeam": .bool(addingTeam.hasProblems),
        ]
    }

    private func department(_ department: Department, _ form: EntryForm, _ texts: Texts) -> TemplateValue {
        let teams = names.teams.values.filter { $0.department == department.id }.sorted { $0.name < $1.name }
        return [
            "name": .text(department.name), "id": .text("department-\(department.id)"),
            "manager": .text(
                department.manager.flatMap { names.people[$0]?.name } ?? texts["department.no-manager"]),
            "hasManager": .bool(department.manager != nil),
            "calendar": .text(
                department.calendar.flatMap { names.calendars[$0]?.name } ?? texts["department.no-calendar"]),
            "form": form.template, "isOpen": .bool(form.hasProblems),
            "teams": .list(
                teams.map { team in
                    [
                        "path": .text(SitePath.path(of: team.id)), "name": .text(team.name),
                        "tier": .text(texts("recipient.tier", ["number": String(team.tier.rawValue)])),
                        "assignment": .text(texts["assignment.\(team.assignment.word)"]),
                        "members": .text(
                            team.members.map { names.people[$0]?.name ?? "?" }.joined(separator: ", ")),
                        "isEmpty": .bool(team.members.isEmpty),
                    ]
                }),
            "hasTeams": .bool(!teams.isEmpty),
        ]
    }
}
