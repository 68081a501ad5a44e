import BusinessTime
import HTTPServer
import Model
import Workflows

/// The forms about teams and departments.
struct TeamForm: Sendable {
    let names: Configuration
    let texts: Texts

    /// How many members it shows; whoever comes after them stays.
    static let most = 100
    /// Places for members that are free yet.
    private static let spare = 2

    /// The form for another team, or the one that changes it.
    func form(_ team: Team?) -> EntryForm {
        let people = names.people.values.filter { !$0.isDisabled }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let nobody = OptionGroup.Option(value: "", text: "–")
        let members = team?.members ?? []
        var fields = [
            EntryField("name", texts["team.name"], value: team?.name ?? "", isRequired: true, longest: 100),
            choice(
                "department", names.departments.values.map(\.name),
                chosen: team.flatMap { names.departments[$0.department]?.name }, none: nil),
            EntryField(
                "tier", texts["team.tier"],
                .choice([
                    OptionGroup(
                        nil, SupportTier.allCases.map { .init(value: "\($0.rawValue)", text: "\($0.rawValue)") })
                ]),
                value: "\((team?.tier ?? .first).rawValue)"),
            EntryField(
                "assignment", texts["team.assignment"],
                .choice([
                    OptionGroup(
                        nil, AssignmentMethod.words.map { .init(value: $0, text: texts["assignment.\($0)"]) })
                ]), value: (team?.assignment ?? .roundRobin).word),
            EntryField(
                "silence", texts["team.silence"], value: Self.silence(of: team), hint: texts["team.silence-hint"],
                longest: 40),
            choice(
                "after-hours", names.rotas.values.map(\.name),
                chosen: team?.afterHours.flatMap { names.rotas[$0]?.name }, none: "team.itself"),
        ]
        for place in 1...min(members.count + Self.spare, Self.most) {
            let member = members.indices.contains(place - 1) ? names.people[members[place - 1]] : nil
            let options = OptionGroup(nil, [nobody] + people.map { .init(value: $0.email, text: $0.name) })
            fields.append(
                EntryField(
                    "member-\(place)", texts("team.member", ["number": String(place)]),
                    .choice([options].keeping(member?.email ?? "", as: member?.name)), value: member?.email ?? ""))
        }
        return EntryForm(
            action: team.map { SitePath.path(of: $0.id) } ?? SitePath.teams.rawValue,
            send: texts[team == nil ? "teams.add" : "change.save"], fields)
    }

    /// The form for what a department has: its manager and its hours.
    func form(_ department: Department) -> EntryForm {
        let people = names.people.values.filter { !$0.isDisabled }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let manager = department.manager.flatMap { names.people[$0] }
        var form = EntryForm(
            action: SitePath.path(of: department.id), send: texts["change.save"],
            [
                EntryField(
                    "manager", texts["department.manager"],
                    .choice(
                        [
                            OptionGroup(
                                nil,
                                [.init(value: "", text: texts["ticket.nobody"])]
                                    + people.map { .init(value: $0.email, text: $0.name) })
                        ].keeping(manager?.email ?? "", as: manager?.name)), value: manager?.email ?? ""),
                choice(
                    "calendar", names.calendars.values.map(\.name),
                    chosen: department.calendar.flatMap { names.calendars[$0]?.name }, none: "department.no-calendar"),
            ])
        form.prefix = "department-\(department.id)-"
        return form
    }

    /// The form for another department.
    var addingDepartment: EntryForm {
        var form = EntryForm(
            action: SitePath.departments.rawValue, send: texts["departments.add"],
            [EntryField("name", texts["department.name"], isRequired: true, longest: 100)])
        form.prefix = "new-department-"
        return form
    }

    private func choice(_ name: String, _ values: [String], chosen: String?, none: String?) -> EntryField {
        let first = none.map { [OptionGroup.Option(value: "", text: texts[$0])] } ?? []
        return EntryField(
            name, texts["team.\(name)"],
            .choice([OptionGroup(nil, first + values.sorted().map { .init(value: $0, text: $0) })]),
            value: chosen ?? "")
    }

    /// After how long the next of a team takes over; empty where nobody does.
    private static func silence(of team: Team?) -> String {
        if case .primarySecondary(let span)? = team?.assignment { span.humanText } else { "" }
    }

    /// How work finds a person, as it was typed into the form of a team or of another one.
    func assignment(_ fields: Parameters, of team: Team?) throws(WorkflowError) -> AssignmentMethod {
        let word = fields["assignment"] ?? ""
        var silence: Duration?
        let typed = fields["silence"] ?? ""
        if word == "primary-secondary" {
            do { silence = try Duration(humanText: typed) } catch {
                throw .invalid("silence", error.description)
            }
        } else if !typed.allSatisfy(\.isWhitespace), typed != Self.silence(of: team) {
            // What it was goes with the method that it belonged to; what was typed anew is not lost in silence.
            throw .invalid(
                "silence", texts("team.silence-unused", ["method": texts["assignment.primary-secondary"]]))
        }
        guard let method = AssignmentMethod(word: word, silence: silence) else {
            throw .invalid("assignment", texts["problem.choice"])
        }
        return method
    }

    /// The members' addresses in the order of their places, each once.
    static func members(_ fields: Parameters) -> [String] {
        var seen: Set<String> = []
        return (1...most).compactMap { fields.filled("member-\($0)") }.filter { seen.insert($0).inserted }
    }
}
