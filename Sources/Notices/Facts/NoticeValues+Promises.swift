import BusinessTime
import Model
import Templating

/// What templates may show of checklists, follow-ups and requests.
extension NoticeValues {
    func checklist(_ checklist: Checklist, _ part: String) -> TemplateValue {
        let mine = checklist.items.filter { $0.state == .open && $0.owner != nil && $0.owner == recipient.person }
        return switch part {
        case "number": .integer(checklist.id.rawValue)
        case "name": .text(checklist.name)
        // As text, since the number 0 would count as missing.
        case "open": .text(String(checklist.count(.open)))
        case "hasItems": .bool(!mine.isEmpty)
        case "items": .list(mine.map { ["title": .text($0.title), "due": $0.dueAt.map(moment) ?? .null] })
        default: .null
        }
    }

    func followUp(_ followUp: FollowUp, _ part: String) -> TemplateValue {
        switch part {
        case "number": .integer(followUp.id.rawValue)
        case "title": .text(followUp.title)
        case "due": moment(followUp.dueAt)
        case "missedAt": moment(followUp.dueAt.advanced(by: followUp.grace))
        case "note": text(followUp.note)
        case "about":
            followUp.record.map { .text("\(vocabulary.word("record", $0.kind.rawValue)) \($0.number)") } ?? .null
        case "attempts": followUp.attempts == 0 ? .null : .integer(Int64(followUp.attempts))
        default: .null
        }
    }

    func request(_ request: ApprovalRequest, _ form: FormDefinition, _ part: String) -> TemplateValue {
        switch part {
        case "number": .integer(request.id.rawValue)
        case "form": .text(form.name)
        case "about":
            request.record.map { .text("\(vocabulary.word("record", $0.kind.rawValue)) \($0.number)") } ?? .null
        case "fields":
            .list(
                form.fields.compactMap { field in
                    guard let value = request.shown[field.key], !value.isEmpty else { return nil }
                    return ["name": .text(field.label), "value": .text(shown(value, field))]
                })
        default: .null
        }
    }

    /// A field's value for people: `12 %`, and yes and no in their language.
    private func shown(_ value: String, _ field: FormField) -> String {
        switch field.kind {
        case .percent: "\(value) %"
        case .yesNo: vocabulary.word("answer", value)
        case .text, .longText, .number, .money, .date, .choice: value
        }
    }
}
