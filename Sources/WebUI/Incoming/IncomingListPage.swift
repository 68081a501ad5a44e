import Model
import Templating

/// The doors for other systems.
struct IncomingListPage: ConfigurationPage {
    static let template = "incoming-list"

    var hooks: [IncomingHook]
    var names: Configuration
    /// The form for another one.
    var adding: EntryForm

    var area: AdministrationArea { .incoming }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.incoming"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "hooks": .list(
                hooks.map { hook in
                    [
                        "path": .text(SitePath.path(of: hook.id)), "name": .text(hook.name),
                        "address": .text(IncomingPage.address(of: hook, names)),
                        "kind": .text(reader.texts.word("incoming.kind", hook.kind)),
                        "department": .text(
                            hook.department.flatMap { names.departments[$0]?.name }
                                ?? reader.texts["incoming.all-departments"]),
                        "isEnabled": .bool(hook.disabledBecause == nil),
                        "because": hook.disabledBecause.map { .text($0) } ?? .null,
                    ]
                }), "isEmpty": .bool(hooks.isEmpty),
            "adding": adding.template, "isAdding": .bool(adding.hasProblems || hooks.isEmpty),
        ]
    }
}
