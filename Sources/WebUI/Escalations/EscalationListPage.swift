import Model
import Templating
import Workflows

/// All escalations: what each is for, what starts it, and what waits in it.
struct EscalationListPage: ConfigurationPage {
    static let template = "escalations"

    var summaries: [EscalationSummary]
    var filter: EscalationListFilter
    /// Where departments are looked up.
    var names: Configuration
    /// The form for another one.
    var adding: EntryForm

    var area: AdministrationArea { .escalations }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.escalations"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let found = filter(summaries)
        return [
            "action": .text(SitePath.escalations.rawValue), "words": .text(filter.text),
            "states": Choice.list(none: texts["filter.any"], EscalationListFilter.State.allCases, chosen: filter.state)
            {
                ($0.rawValue, texts["escalation-state.\($0.rawValue)"])
            },
            "sort": .text((filter.isDescending ? "-" : "") + filter.order.rawValue),
            "isNarrow": .bool(filter.isNarrow), "isEmpty": .bool(found.isEmpty),
            "columns": .record(
                Dictionary(
                    uniqueKeysWithValues: EscalationListFilter.Order.allCases.map { ($0.rawValue, column($0, texts)) })),
            "escalations": .list(found.map { row($0, reader) }), "adding": adding.template,
            "isAdding": .bool(adding.hasProblems || summaries.isEmpty),
        ]
    }

    private func column(_ order: EscalationListFilter.Order, _ texts: Texts) -> TemplateValue {
        let sorted = filter.order == order ? (filter.isDescending ? "descending" : "ascending") : nil
        return TableColumn(
            text: texts["escalations.\(order.rawValue)"], path: filter.sorted(by: order).address, sorted: sorted
        ).template
    }

    private func row(_ summary: EscalationSummary, _ reader: Reader) -> TemplateValue {
        let definition = summary.definition
        return [
            "path": .text(SitePath.path(of: definition.id)), "name": .text(definition.name),
            "text": .text(definition.text), "isEnabled": .bool(definition.isEnabled),
            "pending": .integer(Int64(summary.pending)), "created": reader.moment(definition.createdAt),
            "bindings": .list(summary.bindings.map { .text($0.sentence(names, reader.texts)) }),
            "isUnused": .bool(summary.bindings.isEmpty),
        ]
    }
}
