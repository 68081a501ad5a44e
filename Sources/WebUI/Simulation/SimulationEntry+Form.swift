import HTTPServer
import Model

extension SimulationEntry {
    /// The form that it was typed into.
    func form(_ names: Configuration, _ member: Member) -> EntryForm {
        let texts = member.texts
        var form = EntryForm(
            action: SitePath.simulation.rawValue + "#outcome", send: texts["simulation.run"],
            common(recordFields(names, member), names, texts))
        if fields["kind"] != nil, fields["sent"] != nil { form.fill(with: fields) }
        return form
    }

    private func common(_ fields: [EntryField], _ names: Configuration, _ texts: Texts) -> [EntryField] {
        let escalations = names.escalations.values.sorted { $0.name < $1.name }
        let none = OptionGroup.Option(value: "", text: texts["simulation.by-rules"])
        return fields + [
            EntryField(
                "escalation", texts["simulation.escalation"],
                .choice([OptionGroup(nil, [none] + escalations.map { .init(value: "\($0.id)", text: $0.name) })]),
                value: escalation, hint: texts["simulation.escalation-hint"]),
            EntryField("wait", texts["simulation.wait"], hint: texts["simulation.wait-hint"], longest: 40),
        ]
    }

    private func recordFields(_ names: Configuration, _ member: Member) -> [EntryField] {
        let texts = member.texts
        func line(_ name: String, _ value: String = "", hint: String? = nil, isRequired: Bool = false) -> EntryField {
            EntryField(
                name, texts["simulation-field.\(name)"], value: value, hint: hint.map { texts[$0] },
                isRequired: isRequired, longest: 300)
        }
        func choice(_ name: String, _ options: [OptionGroup.Option]) -> EntryField {
            EntryField(
                name, texts["simulation-field.\(name)"],
                .choice([OptionGroup(nil, [.init(value: "", text: "–")] + options)]))
        }
        let departments = EntryField(
            "department", texts["simulation-field.department"], .choice(names.departments(none: "–")))
        let owner = choice(
            "owner",
            names.people.values.filter { !$0.isDisabled }.sorted { $0.name < $1.name }
                .map { .init(value: $0.email, text: $0.name) })
        switch kind {
        case .ticket:
            return [
                line("subject", texts["simulation.subject"], isRequired: true),
                EntryField(
                    "body", texts["simulation-field.body"], .area, value: texts["simulation.body"], isRequired: true,
                    longest: 20_000),
                EntryField(
                    "requester", texts["simulation-field.requester"], .email, value: "somebody@example.com",
                    isRequired: true, longest: 254),
                line("account", hint: "simulation.account-hint"), departments,
                choice(
                    "priority", Priority.allCases.map { .init(value: $0.rawValue, text: texts.word("priority", $0)) }),
                line("category"), line("tags", hint: "change.tags-hint"),
            ]
        case .deal:
            return [
                line("name", texts["simulation.deal"], isRequired: true),
                line("value", "50000 EUR", hint: "simulation.money-hint"), line("discount", "10"),
                line("account", hint: "simulation.account-hint"), departments, owner,
            ]
        case .account:
            return [
                line("name", texts["simulation.account"], isRequired: true),
                choice("tier", AccountTier.allCases.map { .init(value: $0.rawValue, text: texts.word("tier", $0)) }),
                line("annualValue", hint: "simulation.money-hint"),
                EntryField("renewal", texts["simulation-field.renewal"], .day),
                EntryField("health", texts["simulation-field.health"], .number), departments, owner,
            ]
        case .checklist: return ChecklistEntry.fields(names, member, record: "") + [departments]
        case .followUp: return FollowUpEntry.fields(names, member, record: "") + [departments]
        case .request:
            let own = names.form(named: form)?.fields.map { requestField($0, texts) } ?? []
            return own + [departments]
        case .real:
            return [
                line("record", hint: "links.add", isRequired: true),
                EntryField("says", texts["simulation-field.says"], .area, longest: 20_000),
            ]
        }
    }

    private func requestField(_ field: Model.FormField, _ texts: Texts) -> EntryField {
        let kind: EntryField.Kind
        switch field.kind {
        case .longText: kind = .area
        case .choice:
            kind = .choice([
                OptionGroup(nil, [.init(value: "", text: "–")] + field.choices.map { .init(value: $0, text: $0) })
            ])
        case .yesNo:
            kind = .choice([
                OptionGroup(
                    nil,
                    [
                        .init(value: "", text: "–"), .init(value: "yes", text: texts["triage.yes"]),
                        .init(value: "no", text: texts["triage.no"]),
                    ])
            ])
        case .date: kind = .day
        case .text, .number, .money, .percent: kind = .line
        }
        return EntryField("field-\(field.key)", field.label, kind, isRequired: field.isRequired, longest: 2000)
    }
}
