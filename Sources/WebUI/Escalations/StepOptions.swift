import Model

/// What can be chosen for the fields of a step.
struct StepOptions: Sendable {
    let names: Configuration
    /// The names of the notifications' templates.
    let templates: [String]
    let texts: Texts

    /// Everybody and everything that a step can go to.
    var recipients: [OptionGroup] {
        let roles = Role.allCases.map(\.rawValue) + customRoles
        let people = names.people.values.filter { !$0.isDisabled }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let teams = names.teams.values.sorted { $0.name < $1.name }
        let rotas = names.rotas.values.sorted { $0.name < $1.name }
        let skills = Set(names.people.values.flatMap(\.skills)).sorted()
        return [
            group(nil, [.manager, .accountOwner]), group("role", roles.map(Recipient.role)),
            group("team", teams.map { .team($0.id) }), group("tier", SupportTier.allCases.map(Recipient.tier)),
            group("rota", rotas.map { .rota($0.id) }), group("skill", skills.map(Recipient.skill)),
            group("person", people.map { .user($0.id) }),
        ].filter { !$0.options.isEmpty }
    }

    private func group(_ heading: String?, _ recipients: [Recipient]) -> OptionGroup {
        OptionGroup(
            heading.map { texts["recipients.\($0)"] },
            recipients.map { OptionGroup.Option(value: $0.rawValue, text: $0.text(names, texts)) })
    }

    private var customRoles: [String] {
        var seen = Set(Role.allCases.map(\.rawValue))
        return names.people.values.flatMap(\.customRoles).sorted().filter { seen.insert($0.lowercased()).inserted }
    }

    /// Where a step can lead: to an end, or to another step.
    func gotos(_ end: String, of number: Int, in draft: StepsDraft, chosen: String) -> [OptionGroup] {
        [OptionGroup(nil, [OptionGroup.Option(value: "", text: texts[end])] + steps(except: number, in: draft) { $0 })]
            .keeping(chosen, as: texts("steps.missing", ["number": chosen]))
    }

    /// What can follow a time-out.
    func followUps(of number: Int, in draft: StepsDraft, chosen: String) -> [OptionGroup] {
        let words = ["manager", "approve", "reject"].map {
            OptionGroup.Option(value: $0, text: texts["time-out.\($0)"])
        }
        return [OptionGroup(nil, words + steps(except: number, in: draft) { "goto \($0)" })].keeping(chosen)
    }

    private func steps(
        except number: Int, in draft: StepsDraft, _ value: (String) -> String
    ) -> [OptionGroup.Option] {
        draft.steps.enumerated().filter { $0.offset + 1 != number }.map { index, step in
            OptionGroup.Option(value: value(String(index + 1)), text: "\(index + 1) · \(step.name)")
        }
    }

    /// Whom a step can tell.
    var audience: [OptionGroup] {
        let members: [AudienceMember] = [.holder, .candidates, .assignee, .backup, .manager, .requester]
        let people = names.people.values.filter { !$0.isDisabled }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return [
            OptionGroup(
                nil,
                [OptionGroup.Option(value: "", text: texts["steps.tell-nobody"])]
                    + members.map { .init(value: $0.rawValue, text: texts["audience.\($0.rawValue)"]) }),
            OptionGroup(
                texts["recipients.person"],
                people.map { .init(value: AudienceMember.person($0.id).rawValue, text: $0.name) }),
        ]
    }

    /// The templates that a notification can have.
    var noticeTemplates: [OptionGroup] {
        [OptionGroup(nil, [.init(value: "", text: "–")] + templates.map { .init(value: $0, text: $0) })]
    }

    /// Words of the model, with one before them that chooses none.
    func words<Word: RawRepresentable<String> & CaseIterable>(
        _ group: String, _ type: Word.Type, none: String? = nil
    ) -> [OptionGroup] {
        let none = none.map { [OptionGroup.Option(value: "", text: texts[$0])] } ?? []
        return [OptionGroup(nil, none + type.allCases.map { .init(value: $0.rawValue, text: texts.word(group, $0)) })]
    }

    /// Numbers, with one option before them that chooses none.
    func numbers(_ range: ClosedRange<Int>, none: String, more: [OptionGroup.Option] = []) -> [OptionGroup] {
        [
            OptionGroup(
                nil,
                [.init(value: "", text: texts[none])] + more
                    + range.map { .init(value: String($0), text: String($0)) })
        ]
    }
}
