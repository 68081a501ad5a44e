import BusinessTime
import Model
import Templating
import Workflows

/// Who bears how much, and what is stuck and with whom.
struct WorkloadPage: FramedPage {
    static let template = "workload"

    /// What could not be handed over, and what was typed.
    struct Refused: Sendable {
        var id: CaseID
        var to: String
        var comment: String
        var why: String
    }

    var load: TeamLoad
    var names: Configuration
    /// Whom cases can be given to.
    var assignable: [Person]
    /// Who looks.
    var viewer: Person
    var refused: Refused?
    /// Whose absence is to be entered; nil: nobody's.
    var absentee: PersonID?
    /// The absence that could not be entered; nil: none was.
    var typed: EntryForm?

    /// The form that says when somebody is away.
    static func absence(
        of person: Person, _ names: Configuration, _ department: DepartmentID?, _ texts: Texts
    ) -> EntryForm {
        var form = PersonForm(names: names, texts: texts).presence(
            of: person, among: names.assignable(in: department))
        form.action = SitePath.cover(for: person.id)
        form.prefix = "absence-\(person.id)-"
        return form
    }

    var section: Section? { .workload }
    var styles: [String] { ["records.css"] }

    func title(for reader: Reader) -> String { reader.texts["nav.workload"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let away = load.bearers.first { $0.person.id == absentee && mayCover($0.person) }?.person
        return [
            "action": .text(SitePath.workload.rawValue), "absence": away.map { cover($0, reader) } ?? .null,
            "bearers": .list(load.bearers.map { value($0, reader) }), "rotas": .text(SitePath.rotas.rawValue),
            "stuck": .list(load.stuck.map { value($0, reader) }), "isSmooth": .bool(load.stuck.isEmpty),
            "open": .list(load.open.map { value($0, reader) }), "hasOpen": .bool(!load.open.isEmpty),
            "isCut": .bool(load.isCut), "problem": refused.map { .text($0.why) } ?? .null,
        ]
    }

    private func value(_ bearer: TeamLoad.Bearer, _ reader: Reader) -> TemplateValue {
        let person = bearer.person
        let texts = reader.texts
        var presence: String?
        if person.availability.isAway(at: reader.now), case .away(let until, let delegate) = person.availability {
            let name = delegate.flatMap { names.people[$0]?.name }
            presence = [
                until.map { texts("workload.away-until", ["until": reader.short($0)]) } ?? texts["workload.away"],
                name.map { texts("workload.delegate", ["name": $0]) },
            ].compactMap(\.self).joined(separator: ", ")
        }
        if let leave = person.plannedLeave {
            presence = [
                presence,
                texts("workload.leave", ["from": reader.short(leave.from), "until": reader.short(leave.until)]),
            ].compactMap(\.self).joined(separator: ", ")
        }
        let share = min(100, bearer.cases * 100 / max(person.capacity, 1))
        let most = ReadTeamLoad.mostCounted
        return [
            "name": .text(person.name), "role": .text(texts.word("workload.role", person.role)),
            "cases": .integer(Int64(bearer.cases)), "capacity": .integer(Int64(person.capacity)),
            "isFull": .bool(bearer.cases >= person.capacity), "share": .integer(Int64(share)),
            "meter": .text(
                texts("workload.meter", ["cases": "\(bearer.cases)", "capacity": "\(person.capacity)"])),
            "tickets": .text(bearer.tickets < most ? "\(bearer.tickets)" : "\(most - 1)+"),
            "ticketsPath": .text(Address.path(SitePath.search.rawValue, ["q": "with:\(person.email) status:unsolved"])),
            "presence": presence.map { .text($0) } ?? .null,
            "absencePath": mayCover(person) ? .text(SitePath.absence(of: person.id)) : .null,
        ]
    }

    /// Whether whoever looks may say that somebody is away.
    private func mayCover(_ person: Person) -> Bool {
        person.id == viewer.id || viewer.role == .admin || (person.department != nil && person.role <= viewer.role)
    }

    /// The one form: a list of all colleagues for each of them would grow with the square of the company.
    private func cover(_ person: Person, _ reader: Reader) -> TemplateValue {
        let department = viewer.role == .admin ? nil : viewer.department
        return [
            "name": .text(person.name),
            "form": (typed ?? Self.absence(of: person, names, department, reader.texts)).template,
            "isBack": .bool(person.isAvailable(at: reader.now) && person.plannedLeave == nil),
            "back": .text(SitePath.cover(for: person.id)), "close": .text(SitePath.workload.rawValue),
        ]
    }

    /// Whether whoever looks has a case in their hands, or is the manager of its department.
    private func mayHandOver(_ value: Case) -> Bool {
        value.waits(for: viewer.id) || viewer.role == .admin
            || names.departments[value.department]?.manager == viewer.id
    }

    private func value(_ value: Case, _ reader: Reader) -> TemplateValue {
        let texts = reader.texts
        let record = value.record
        let isRefused = refused?.id == value.id
        let mayHandOver = mayHandOver(value)
        return [
            "number": .integer(value.id.rawValue), "turn": .integer(Int64(value.entries)),
            "path": .text(SitePath.path(of: record)),
            "record": .text("\(texts["record.\(record.kind.rawValue)"]) \(record.number)"),
            "escalation": .text(names.escalations[value.escalation]?.name ?? ""), "reason": .text(value.reason),
            "holder": .text(names.people[value.holder]?.name ?? ""), "because": .text(value.because),
            "since": reader.moment(value.enteredAt), "due": reader.due(value.timesOutAt),
            "mayHandOver": .bool(mayHandOver), "isOpen": .bool(isRefused),
            "comment": .text(isRefused ? refused?.comment ?? "" : ""),
            "people": mayHandOver
                ? Choice.people(
                    none: "–", assignable.filter { $0.id != value.holder }, chosen: isRefused ? refused?.to : nil)
                : .null,
        ]
    }
}
