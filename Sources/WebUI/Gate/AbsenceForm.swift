import BusinessTime
import HTTPServer
import Model
import Templating
import Workflows

/// Saying that one is away, until when and who stands in, or that one is back.
enum AbsenceForm {
    static func form(_ member: Member, _ names: Configuration) -> EntryForm {
        let texts = member.texts
        let others = names.assignable(in: member.principal.department).filter { $0.id != member.person.id }
        return EntryForm(
            action: SitePath.absence.rawValue, send: texts["absence.away"],
            [
                EntryField("due", texts["absence.until-day"], .day, hint: texts["absence.until-hint"]),
                EntryField("time", texts["absence.until-time"], hint: texts["hint.time"], longest: 5),
                EntryField(
                    "delegate", texts["absence.delegate"],
                    .choice([
                        OptionGroup(
                            nil,
                            [OptionGroup.Option(value: "", text: texts["absence.nobody"])]
                                + others.map { .init(value: $0.email, text: $0.name) })
                    ])),
            ])
    }

    /// What is said of somebody who is away; null where they are here.
    static func state(_ person: Person, _ names: Configuration, _ reader: Reader) -> TemplateValue {
        guard person.availability.isAway(at: reader.now), case .away(let until, let delegate) = person.availability
        else { return .null }
        let texts = reader.texts
        return .text(
            [
                until.map { texts("absence.is-until", ["until": reader.exact($0)]) } ?? texts["absence.is"],
                delegate.flatMap { names.people[$0]?.name }.map { texts("absence.stands-in", ["name": $0]) },
            ].compactMap(\.self).joined(separator: " "))
    }

    /// What is said of the leave that somebody has planned; null where there is none.
    static func plan(_ person: Person, _ names: Configuration, _ reader: Reader) -> TemplateValue {
        guard let leave = person.plannedLeave else { return .null }
        let texts = reader.texts
        return .text(
            [
                texts("absence.planned", ["from": reader.exact(leave.from), "until": reader.exact(leave.until)]),
                leave.delegate.flatMap { names.people[$0]?.name }.map { texts("absence.stands-in", ["name": $0]) },
            ].compactMap(\.self).joined(separator: " "))
    }

    /// What a form asks for.
    static func change(_ fields: Parameters, _ member: Member) throws -> ChangePerson {
        let presence: ChangePerson.Presence =
            switch fields["back"] {
            case nil: .away(until: try DueEntry.moment(fields, member), delegate: fields.filled("delegate"))
            case "plan": .unplanned
            default: .back
            }
        return ChangePerson(person: member.person.email, presence: presence)
    }
}
