import Model
import Templating
import Workflows

/// All triggers: what each watches for, and how often it fired.
struct TriggerListPage: ConfigurationPage {
    static let template = "triggers"

    var summaries: [TriggerSummary]
    /// The form for another one of the event that was chosen; nil: none was chosen yet.
    var adding: EntryForm?
    /// Module and event of that form.
    var chosen = ""

    var area: AdministrationArea { .triggers }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.triggers"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let events = Module.allCases.map { module in
            OptionGroup(
                texts.word("module", module),
                TriggerEvent.allCases.filter { $0.modules.contains(module) && $0 != .manual }.map {
                    .init(value: "\(module.rawValue) \($0.rawValue)", text: texts.word("trigger-event", $0))
                })
        }
        return [
            "groups": .list(
                Module.allCases.compactMap { module in
                    let own = summaries.filter { $0.definition.module == module }
                    guard !own.isEmpty else { return nil }
                    return [
                        "text": .text(texts.word("module", module)), "id": .text("module-\(module.rawValue)"),
                        "triggers": .list(own.map { row($0, texts) }),
                    ]
                }),
            "isEmpty": .bool(summaries.isEmpty), "action": .text(SitePath.triggers.rawValue),
            "events": .list(events.map { $0.template(chosen: chosen) }), "chosen": .text(chosen),
            "adding": adding?.template ?? .null, "isAdding": .bool(adding != nil || summaries.isEmpty),
        ]
    }

    private func row(_ summary: TriggerSummary, _ texts: Texts) -> TemplateValue {
        let definition = summary.definition
        let words = ConditionWords(texts: texts)
        let condition = words.text(definition.condition)
        let whole = condition.isEmpty ? "" : "\(texts["triggers.only-where"]) \(condition)"
        return [
            "path": .text(SitePath.path(of: definition.id)), "name": .text(definition.name),
            "event": .text(texts.word("trigger-event", definition.event)),
            "parameters": .text(words.text(definition.parameters)), "condition": .text(whole),
            "isEnabled": .bool(definition.isEnabled),
            "fired": summary.firedToday.map { .text(String($0)) } ?? .null,
            "heldBack": summary.heldBackToday.map { .text(String($0)) } ?? .null,
        ]
    }
}
