import BusinessTime
import Model
import Workflows

/// A deal as a page.
struct DealRecord: Sendable {
    var detail: DealDetail
    var desk: RecordDesk
    var names: Configuration

    private var deal: Deal { detail.deal }

    func page(_ records: RecordRoutes, _ member: Member, _ draft: FormDraft?) -> RecordPage {
        let texts = member.texts
        let reader = member.reader
        let stages = RecordPage.Part(
            id: "stages", heading: texts["deal.stages"],
            table: RecordTable(
                caption: texts["deal.stages"], columns: [texts["field.stage"], texts["deal.since"]],
                rows: detail.stages.reversed().map { [.text($0.stage), .moment($0.enteredAt)] }))
        return RecordPage(
            record: .deal(deal.id), section: .deals, name: deal.name,
            badges: [
                .badge(texts["outcome.\(deal.outcome.rawValue)"], kind: deal.outcome.rawValue), .text(deal.stage),
            ],
            facts: facts(reader),
            parts: [stages] + AttachedRecords(record: .deal(deal.id), desk: desk, names: names).parts(reader),
            forms: [
                records.escalationForm(deal.id.rawValue, texts, draft),
                records.form(
                    .changes, deal.id.rawValue, texts["ticket.properties"], send: texts["change.save"],
                    version: deal.version, fields(member, texts), texts, draft, isFolded: false, key: "p"),
            ], cases: detail.cases, desk: desk, names: names, account: detail.account)
    }

    private func facts(_ reader: Reader) -> [(String, Cell)] {
        let texts = reader.texts
        return [
            (texts["field.account"], detail.account.map { .link(.account($0.id), $0.name) } ?? .none),
            (texts["field.value"], .text(deal.value?.description)),
            (texts["field.discount"], .text(deal.discount.map { reader.percent($0) })),
            (texts["field.owner"], .text(deal.owner.flatMap { names.people[$0]?.name })),
            (texts["field.expected close"], .text(deal.expectedClose.map(reader.day))),
            (texts["field.department"], .text(names.departments[deal.department]?.name)),
            (texts["deal.in-stage"], .moment(deal.stageEnteredAt)),
            (texts["deal.activity"], .moment(deal.lastActivityAt)),
        ]
    }

    private func fields(_ member: Member, _ texts: Texts) -> [EntryField] {
        [
            EntryField("name", texts["field.name"], value: deal.name, isRequired: true, longest: 300),
            EntryField("stage", texts["field.stage"], value: deal.stage, isRequired: true, longest: 100),
            EntryField(
                "value", texts["field.value"], value: deal.value?.description ?? "", hint: texts["hint.money"],
                longest: 40),
            EntryField(
                "discount", texts["field.discount"], value: deal.discount.map { member.reader.number($0) } ?? "",
                hint: texts["hint.percent"], longest: 10),
            EntryField(
                "expected-close", texts["field.expected close"], .day, value: deal.expectedClose?.description ?? ""),
            EntryField(
                "owner", texts["field.owner"],
                .choice(
                    names.people(for: member, texts).keeping(
                        deal.owner.flatMap { names.people[$0]?.email } ?? "",
                        as: deal.owner.flatMap { names.people[$0]?.name })),
                value: deal.owner.flatMap { names.people[$0]?.email } ?? ""),
            EntryField(
                "outcome", texts["field.outcome"],
                .choice([
                    OptionGroup(
                        nil,
                        DealOutcome.allCases.map {
                            .init(value: $0.rawValue, text: texts["outcome.\($0.rawValue)"])
                        })
                ]), value: deal.outcome.rawValue),
        ]
    }
}
