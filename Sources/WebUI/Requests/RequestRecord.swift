import Model
import Workflows

/// A request as a page.
struct RequestRecord: Sendable {
    var detail: RequestDetail
    var desk: RecordDesk
    var names: Configuration

    private var request: ApprovalRequest { detail.request }

    func page(_ records: RecordRoutes, _ member: Member, _ draft: FormDraft?) -> RecordPage {
        let texts = member.texts
        return RecordPage(
            record: .request(request.id), section: .requests, name: request.title,
            badges: [.badge(texts["state.\(request.state.rawValue)"], kind: request.state.rawValue)],
            facts: facts(member.reader), forms: forms(records, member, draft), cases: detail.cases, desk: desk,
            names: names)
    }

    private func facts(_ reader: Reader) -> [(String, Cell)] {
        let texts = reader.texts
        let words = EventWords(names: names, reader: reader)
        let asked: [(String, Cell)] = (detail.form?.fields ?? []).map { field in
            (field.label, .text(request.shown[field.key]))
        }
        return asked + [
            (texts["request.form"], .text(detail.form?.name)),
            (texts["field.record"], .record(request.record, texts)),
            (texts["field.requester"], .text(words.name(request.requester))),
            (texts["field.department"], .text(names.departments[request.department]?.name)),
            (texts["request.asked"], request.submittedAt.map { .moment($0) } ?? .none),
            (texts["request.decided"], request.decidedAt.map { .moment($0) } ?? .none),
        ]
    }

    /// Whoever asked may change it, submit it and take it back, each where it stands so.
    private func forms(_ records: RecordRoutes, _ member: Member, _ draft: FormDraft?) -> [RecordForm] {
        let texts = member.texts
        let number = request.id.rawValue
        let isOwn = request.requester == member.principal.actor
        var forms: [RecordForm] = []
        if request.state.isEditable, isOwn {
            forms.append(
                records.form(
                    .submission, number, texts["request.submit"], send: texts["request.submit"],
                    version: request.version,
                    [EntryField("comment", texts["field.comment"], .area, longest: 2000)], texts, draft,
                    isFolded: false, key: "s"))
            if let form = detail.form {
                forms.append(
                    records.form(
                        .changes, number, texts["request.correct"], send: texts["change.save"],
                        version: request.version,
                        [
                            EntryField(
                                "title", texts["request.title"], value: request.title, isRequired: true, longest: 300)
                        ]
                            + RequestFields.fields(form, request.fields, texts), texts, draft, isFolded: false, key: "p"
                    ))
            }
        }
        let canWithdraw = [.draft, .pending, .returned].contains(request.state)
        if canWithdraw, isOwn || member.principal.role >= .manager {
            forms.append(
                records.form(
                    .withdrawal, number, texts["request.withdraw"], send: texts["request.withdraw"],
                    version: request.version,
                    [EntryField("reason", texts["field.comment"], .area, longest: 2000)], texts, draft, key: "w"))
        }
        return forms
    }
}
