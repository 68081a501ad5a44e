import Model
import Workflows

/// A follow-up as a page.
struct FollowUpRecord: Sendable {
    var detail: FollowUpDetail
    var desk: RecordDesk
    var names: Configuration

    private var followUp: FollowUp { detail.followUp }

    func page(_ records: RecordRoutes, _ member: Member, _ draft: FormDraft?) -> RecordPage {
        let texts = member.texts
        var forms: [RecordForm] = []
        let number = followUp.id.rawValue
        if followUp.status.isOpen {
            forms.append(
                records.form(
                    .outcome, number, texts["follow-up.outcome"], send: texts["change.save"],
                    version: followUp.version, outcomes(texts), texts, draft, isFolded: false, key: "d"))
            forms.append(records.escalationForm(number, texts, draft))
            forms.append(
                records.form(
                    .changes, number, texts["ticket.properties"], send: texts["change.save"],
                    version: followUp.version,
                    [
                        EntryField(
                            "title", texts["field.title"], value: followUp.title, isRequired: true, longest: 300),
                        EntryField("text", texts["field.note"], .area, value: followUp.note ?? "", longest: 5000),
                        EntryField(
                            "owner", texts["field.owner"],
                            .choice(
                                names.people(for: member, texts).keeping(
                                    owner?.email ?? "", as: owner?.name)), value: owner?.email ?? ""),
                    ], texts, draft, key: "p"))
        }
        return RecordPage(
            record: .followUp(followUp.id), section: .followUps, name: followUp.title,
            badges: [
                .badge(texts["state.\(followUp.status.rawValue)"], kind: followUp.status.rawValue),
                followUp.status.isOpen ? .due(followUp.dueAt) : .moment(followUp.dueAt),
            ], facts: facts(member.reader), words: followUp.note, forms: forms, cases: detail.cases, desk: desk,
            names: names)
    }

    private var owner: Person? { names.people[followUp.owner] }

    private func facts(_ reader: Reader) -> [(String, Cell)] {
        let texts = reader.texts
        var facts: [(String, Cell)] = [
            (texts["field.record"], .record(followUp.record, texts)),
            (texts["field.owner"], .text(owner?.name)),
            (texts["field.due"], .moment(followUp.dueAt)),
            (texts["follow-up.attempts"], .text("\(followUp.attempts)")),
            (texts["follow-up.put-off"], .text("\(followUp.reschedules)")),
            (texts["field.department"], .text(names.departments[followUp.department]?.name)),
        ]
        if let next = detail.next { facts.append((texts["follow-up.next"], .link(.followUp(next.id), next.title))) }
        if let note = followUp.closingNote { facts.append((texts["field.closing note"], .text(note))) }
        return facts
    }

    private func outcomes(_ texts: Texts) -> [EntryField] {
        let words = ["done", "no-reply", "rescheduled", "given-up", "cancelled"]
        return [
            EntryField(
                "became", texts["follow-up.became"],
                .choice([OptionGroup(nil, words.map { .init(value: $0, text: texts["follow-up.became-\($0)"]) })]),
                value: "done")
        ] + DueEntry.fields(texts, isRequired: false) + [
            EntryField("note", texts["field.note"], .area, longest: 2000)
        ]
    }
}
