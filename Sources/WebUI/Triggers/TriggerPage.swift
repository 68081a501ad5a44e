import BusinessTime
import Model
import Templating
import Workflows

/// A trigger: its thresholds and conditions, how often it fired, what answers it, and what it would fire for now.
struct TriggerPage: ConfigurationPage {
    static let template = "trigger"

    var detail: TriggerDetail
    var names: Configuration
    var changing: EntryForm
    /// What it would fire for; nil: nobody asked.
    var trial: WouldFire.Answer?
    /// What could not be done.
    var problems: [String] = []

    var area: AdministrationArea { .triggers }
    var definition: TriggerDefinition { detail.definition }

    func title(for reader: Reader) -> String { definition.name }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let days = detail.days ?? []
        let condition = ConditionWords(texts: texts).text(definition.condition)
        let most = max(days.map { $0.fired + $0.heldBack }.max() ?? 0, 1)
        return [
            "module": .text(texts.word("module", definition.module)),
            "event": .text(texts.word("trigger-event", definition.event)),
            "isEnabled": .bool(definition.isEnabled),
            "condition": .text(condition), "hasCondition": .bool(!condition.isEmpty),
            "hasProblems": .bool(!problems.isEmpty), "problems": .list(problems.map { .text($0) }),
            "wrongFields": .list([]), "changing": changing.template,
            "isCounted": .bool(detail.days != nil),
            "days": .list(
                days.map { day in
                    [
                        "day": .text(day.day.description), "fired": .integer(Int64(day.fired)),
                        "heldBack": .integer(Int64(day.heldBack)), "most": .integer(Int64(most)),
                    ]
                }),
            "bindings": .list(
                detail.bindings.map { binding in
                    [
                        "escalation": .text(names.escalations[binding.escalation]?.name ?? ""),
                        "path": .text(SitePath.path(of: binding.escalation)),
                        "sentence": .text(binding.sentence(names, texts)),
                    ]
                }),
            "isUnanswered": .bool(detail.bindings.isEmpty),
            "bindingsPath": .text(SitePath.bindings.rawValue), "trial": trial.map { outcome($0, reader) } ?? .null,
            "actions": .record(
                Dictionary(
                    uniqueKeysWithValues: TriggerAction.allCases.map {
                        ($0.rawValue, .text(SitePath.path(of: definition.id, $0)))
                    })),
        ]
    }

    /// How many of the records that it would fire for are listed.
    private static let mostHits = 50

    private func outcome(_ answer: WouldFire.Answer, _ reader: Reader) -> TemplateValue {
        [
            "summary": .text(
                reader.texts(
                    "triggers.would",
                    ["count": String(answer.hits.count), "looked": String(answer.looked)])),
            "hits": .list(
                answer.hits.prefix(Self.mostHits).map { hit in
                    [
                        "record": .text("\(reader.texts.word("record", hit.record.kind)) \(hit.record.number)"),
                        "path": .text(SitePath.path(of: hit.record)), "why": .text(hit.why),
                    ]
                }),
            "moreHits": answer.hits.count > Self.mostHits
                ? .text(reader.texts("triggers.more-hits", ["count": String(answer.hits.count - Self.mostHits)]))
                : .null,
            "next": answer.next.map { .integer($0) } ?? .null,
            "excuses": .list(
                answer.excuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                    ["count": .integer(Int64($0.value)), "why": .text($0.key)]
                }),
        ]
    }
}
