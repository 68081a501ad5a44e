import Model
import Templating
import Workflows

extension TicketPage {
    /// The smaller forms: escalating, linking, merging, and the questions that classify it.
    func forms(_ reader: Reader) -> [String: TemplateValue] {
        [
            "escalate": [
                "action": .text(SitePath.path(of: ticket.id, .escalation) + "#escalate"),
                "reason": .text(draft.text("reason", of: .escalation) ?? ""), "problem": problems(.escalation),
                "isOpen": .bool(draft.action == .escalation),
            ],
            "links": [
                "action": .text(SitePath.path(of: ticket.id, .links) + "#links"),
                "records": .list(
                    ticket.links.map { record in
                        let name = desk.linked[record]
                        return [
                            "record": .text(record.description),
                            "text": .text("\(reader.texts["record.\(record.kind.rawValue)"]) \(record.number)"),
                            // What somebody may not see is no page of theirs.
                            "path": name == nil ? .null : .text(SitePath.path(of: record)),
                            "name": name.map { .text($0) } ?? .null,
                        ]
                    }),
                "typed": .text(draft.text("record", of: .links) ?? ""), "problem": problems(.links),
            ],
            "merge": [
                "action": .text(SitePath.path(of: ticket.id, .merge) + "#links"),
                "typed": .text(draft.text("into", of: .merge) ?? ""), "problem": problems(.merge),
            ],
            "triage": triage(reader),
        ]
    }

    private func triage(_ reader: Reader) -> TemplateValue {
        let steps = walk?.steps.map { step -> TemplateValue in
            [
                "question": .text(step.question), "answer": .text(reader.texts.word("triage", step.answer)),
                "taken": step.taken.map { .text($0) } ?? .null,
            ]
        }
        return [
            "isOpen": .bool(!answers.isEmpty || draft.action == .triage), "problem": problems(.triage),
            "path": .text(SitePath.path(of: ticket.id) + "#triage"),
            "action": .text(SitePath.path(of: ticket.id, .triage) + "#triage"),
            "answers": .list(answers.map { .text($0.rawValue) }), "steps": .list(steps ?? []),
            "question": walk?.next.map { .text($0.text) } ?? .null,
            "choices": Choice.list(TriageAnswer.allCases, chosen: nil) {
                ($0.rawValue, reader.texts.word("triage", $0))
            },
            "result": walk?.priority.map { priority in
                .text(reader.texts("triage.set", ["priority": reader.texts.word("priority", priority)]))
            } ?? .null,
            "earlier": .list(
                desk.triages.reversed().map { triage in
                    [
                        "at": reader.moment(triage.at), "who": .text(name(triage.actor, reader)),
                        "priority": .text(reader.texts.word("priority", triage.priority)),
                        "steps": .list(
                            triage.steps.map { step in
                                [
                                    "question": .text(step.question),
                                    "answer": .text(reader.texts.word("triage", step.answer)),
                                ]
                            }),
                    ]
                }),
        ]
    }
}
