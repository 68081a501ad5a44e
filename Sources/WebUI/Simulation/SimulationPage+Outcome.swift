import BusinessTime
import HTTPServer
import Model
import Templating
import Workflows

extension SimulationPage {
    /// What would happen, part by part.
    func outcome(_ simulation: Simulation, _ reader: Reader) -> TemplateValue {
        let tried = simulation.cases.first { $0.value.id == simulation.tried }
        // What is tried out comes first; what the rules began besides comes after it.
        let cases = (tried.map { [$0] } ?? []) + simulation.cases.filter { $0.value.id != simulation.tried }
        return [
            "cases": .list(cases.map { story($0, isTried: $0.value.id == simulation.tried, reader) }),
            "hasCases": .bool(!cases.isEmpty),
            "notices": .list(simulation.notifications.map { notice($0, simulation, reader) }),
            "told": .text(reader.texts.count("simulation.told", simulation.notifications.count)),
            "isSilent": .bool(simulation.notifications.isEmpty),
            "looks": .list(simulation.looks.map { look($0, reader) }),
            "clocks": .list(
                simulation.clocks.map { clock in
                    [
                        "kind": .text(reader.texts.word("clock", clock.kind)),
                        "due": clock.dueAt.map { reader.due($0) } ?? .null,
                    ]
                }),
            "hasClocks": .bool(!simulation.clocks.isEmpty),
            "next": simulation.next.map { reader.moment($0) } ?? .null,
        ]
    }

    private func story(_ detail: CaseDetail, isTried: Bool, _ reader: Reader) -> TemplateValue {
        let (value, texts) = (detail.value, reader.texts)
        let step = detail.definition?.step(value.step)
        return [
            "moves": isTried ? moves(detail, texts) : .null,
            "name": .text(detail.definition?.name ?? ""), "isBesides": .bool(!entry.escalation.isEmpty && !isTried),
            "isOpen": .bool(value.status.isOpen),
            "statusText": .text(texts.word("case", value.status)),
            "step": .text(texts("simulation.step", ["number": String(value.step), "name": step?.name ?? ""])),
            "holder": .text(names.people[value.holder]?.name ?? texts["actor.unknown"]),
            "because": .text(value.because), "outlook": detail.outlook.map { .text(reader.texts.outlook($0)) } ?? .null,
            "outlookAt": detail.outlook.map { reader.moment($0.at) } ?? .null,
            "entries": .list(
                detail.entries.map { ["at": reader.moment($0.at), "text": .text($0.text)] }),
        ]
    }

    /// What can happen next to the case that is tried out, each a button, after what was chosen so far.
    private func moves(_ detail: CaseDetail, _ texts: Texts) -> TemplateValue {
        let value = detail.value
        let asks = detail.definition?.step(value.step)?.asks ?? .decision
        var possible: [SimulatedMove] = []
        if value.status == .open {
            possible = asks == .acknowledgement ? [.take] : [.approve, .reject]
            if asks == .acknowledgement, detail.definition?.step(value.step)?.onRejection != nil {
                possible.append(.reject)
            }
        }
        if value.status.isOpen, value.next != nil { possible.append(.wait) }
        let asked = value.unanswered.first ?? value.holder
        let name = names.people[asked]?.name ?? texts["actor.unknown"]
        return [
            "action": .text(SitePath.simulation.rawValue + "#outcome"),
            "kept": .list(
                entry.fields.items.filter { !["form-token", "move", "again"].contains($0.name) }.map {
                    ["name": .text($0.name), "value": .text($0.value)]
                }),
            "made": .list(entry.moves.map { .text($0.rawValue) }), "isAny": .bool(!possible.isEmpty),
            "hasMade": .bool(!entry.moves.isEmpty),
            "choices": .list(
                possible.map {
                    ["value": .text($0.rawValue), "text": .text(texts("move.\($0.rawValue)", ["name": name]))]
                }),
        ]
    }

    private func notice(_ notice: Notification, _ simulation: Simulation, _ reader: Reader) -> TemplateValue {
        let name: String? =
            switch notice.addressee {
            case .person(let id): names.people[id]?.name
            case .customer(let id): simulation.customers[id]
            case .channel(let name): "#" + name
            }
        return [
            "to": .text(name ?? notice.addressee.rawValue), "subject": .text(notice.subject),
            "text": .text(notice.text), "template": .text(notice.template), "at": reader.moment(notice.at),
        ]
    }

    private func look(_ look: SimulatedLook, _ reader: Reader) -> TemplateValue {
        [
            "event": .text(look.event.rawValue), "record": .text(look.record.description), "at": reader.moment(look.at),
            "fired": .list(look.considered.filter(\.holds).map { verdict($0) }),
            "quiet": .list(look.considered.filter { !$0.holds }.map { verdict($0) }),
            "hasQuiet": .bool(look.considered.contains { !$0.holds }),
            "isNobody": .bool(!look.considered.contains(where: \.holds)),
            "quietText": .text(reader.texts.count("simulation.quiet", look.considered.count { !$0.holds })),
            "raised": .list(look.raised.map { raised($0, reader.texts) }),
        ]
    }

    private func verdict(_ verdict: SimulatedVerdict) -> TemplateValue {
        ["name": .text(verdict.name), "why": .text(verdict.why)]
    }

    private func raised(_ raised: SimulatedTrigger, _ texts: Texts) -> TemplateValue {
        [
            "name": .text(raised.trigger.name), "heldBack": raised.heldBack.map { .text($0) } ?? .null,
            "isUnanswered": .bool(raised.heldBack == nil && raised.bindings.isEmpty),
            "bindings": .list(
                raised.bindings.map {
                    [
                        "name": .text(texts("simulation.binding", ["number": String($0.number)])),
                        "why": .text($0.why), "isChosen": .bool($0.holds),
                    ]
                }),
        ]
    }
}
