import Model
import Templating
import Workflows

/// All bindings in the order in which they match.
struct BindingsPage: ConfigurationPage {
    static let template = "bindings"

    var groups: [ReadBindings.Group]
    var names: Configuration
    /// The form for another one.
    var adding: EntryForm
    /// The binding whose form is open, and the form.
    var changing: (binding: BindingID, form: EntryForm)?
    /// What could not be done.
    var problems: [String] = []

    var area: AdministrationArea { .bindings }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.bindings"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "groups": .list(groups.map { group($0, reader.texts) }), "isEmpty": .bool(groups.isEmpty),
            "adding": adding.template, "isAdding": .bool(adding.hasProblems || groups.isEmpty),
            "hasProblems": .bool(!problems.isEmpty), "problems": .list(problems.map { .text($0) }),
            "wrongFields": .list([]),
        ]
    }

    private func group(_ group: ReadBindings.Group, _ texts: Texts) -> TemplateValue {
        [
            "text": .text(texts.word("module", group.module) + ": " + texts.word("trigger-event", group.event)),
            "id": .text("\(group.module.rawValue)-\(group.event.rawValue)"),
            "items": .list(
                group.items.enumerated().map { place, item in
                    row(item, isFirst: place == 0, isLast: place == group.items.count - 1, texts)
                }),
        ]
    }

    private func row(_ item: ReadBindings.Item, isFirst: Bool, isLast: Bool, _ texts: Texts) -> TemplateValue {
        let binding = item.binding
        let number = String(binding.id.rawValue)
        let form = changing?.binding == binding.id ? changing?.form : nil
        let escalation = names.escalations[binding.escalation]
        func action(_ action: BindingAction) -> TemplateValue { .text(SitePath.path(of: binding.id, action)) }
        return [
            "number": .text(number), "isFirst": .bool(isFirst), "isLast": .bool(isLast),
            "priority": .integer(Int64(binding.priority)), "isEnabled": .bool(binding.isEnabled),
            "escalation": .text(escalation?.name ?? ""), "escalationPath": .text(SitePath.path(of: binding.escalation)),
            "isIdle": .bool(escalation?.isEnabled != true),
            "trigger": .text(
                names.triggers.first { $0.id == binding.trigger }?.name ?? texts["bindings.any-trigger"]),
            "department": .text(
                binding.department.flatMap { names.departments[$0]?.name } ?? texts["bindings.all-departments"]),
            "findings": .list(
                item.findings.map {
                    [
                        "severity": .text($0.severity.rawValue),
                        "severityText": .text(texts["severity.\($0.severity.rawValue)"]),
                        "text": .text(texts.said($0.text)),
                    ]
                }),
            "moves": action(.moves), "state": action(.state), "removal": action(.removal),
            "edit": .text(
                Address.path(SitePath.bindings.rawValue, ["edit": number]) + "#binding-\(number)"),
            "up": .text(texts("bindings.up", ["number": number])),
            "down": .text(texts("bindings.down", ["number": number])),
            "change": .text(texts("bindings.change", ["number": number])),
            "switch": .text(
                texts(binding.isEnabled ? "bindings.disable" : "bindings.enable", ["number": number])),
            "remove": .text(texts("bindings.remove", ["number": number])), "form": form.map(\.template) ?? .null,
        ]
    }
}
