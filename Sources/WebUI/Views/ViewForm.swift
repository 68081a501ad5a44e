import HTTPServer
import Model
import Workflows

/// The form that saves what a queue shows under a name.
struct ViewForm: Sendable {
    let names: Configuration
    let member: Member

    private var texts: Texts { member.texts }

    func form(for filter: QueueFilter) -> EntryForm {
        var form = EntryForm(
            action: filter.fromStart.address(of: .views), send: texts["view.save"],
            [
                EntryField("name", texts["field.name"], isRequired: true, longest: 60),
                EntryField("for", texts["view.for"], .choice([OptionGroup(nil, reaches)]), value: "me"),
                EntryField("first", texts["view.first"], isChosen: false),
            ])
        form.prefix = "view-"
        return form
    }

    /// With whom whoever saves a view may share it.
    private var reaches: [OptionGroup.Option] {
        let principal = member.principal
        let me = OptionGroup.Option(value: "me", text: texts["macro.for-me"])
        guard principal.role >= .lead else { return [me] }
        let departments = names.departments.values.filter { principal.reaches($0.id) }.sorted { $0.name < $1.name }
        let teams = names.teams.values.filter { principal.reaches($0.department) }.sorted { $0.name < $1.name }
        return [me] + teams.map { .init(value: "team:\($0.id)", text: $0.name) }
            + departments.map { .init(value: "department:\($0.id)", text: $0.name) }
    }

    /// Who sees it, as it was chosen.
    static func reach(_ fields: Parameters) -> SavedViewDraft.Reach {
        let parts = (fields["for"] ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        return switch parts {
        case let parts where parts.count == 2 && parts[0] == "team": .team(parts[1])
        case let parts where parts.count == 2: .department(parts[1])
        default: .me
        }
    }
}
