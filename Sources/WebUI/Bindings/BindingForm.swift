import HTTPServer
import Model

/// The forms of bindings.
struct BindingForm: Sendable {
    let names: Configuration
    let texts: Texts

    /// The form for another one.
    var adding: EntryForm {
        let none = OptionGroup.Option(value: "", text: texts["bindings.choose"])
        let events = Module.allCases.map { module in
            OptionGroup(
                texts.word("module", module),
                TriggerEvent.allCases.filter { $0.modules.contains(module) }.map {
                    .init(value: "\(module.rawValue) \($0.rawValue)", text: texts.word("trigger-event", $0))
                })
        }
        return EntryForm(
            action: SitePath.bindings.rawValue + "#add", send: texts["bindings.add"],
            [
                EntryField(
                    "event", texts["bindings.event"], .choice([OptionGroup(nil, [none])] + events), isRequired: true),
                escalation(""), trigger(nil, ""), department(""), priority("100"),
            ])
    }

    /// The form that changes one.
    func changing(_ binding: Binding) -> EntryForm {
        var form = EntryForm(
            action: SitePath.path(of: binding.id, .changes), send: texts["change.save"],
            [
                escalation("\(binding.escalation)"),
                trigger(binding, names.triggers.first { $0.id == binding.trigger }?.name ?? ""),
                department(binding.department.flatMap { names.departments[$0]?.name } ?? ""),
                priority(String(binding.priority)),
            ])
        form.prefix = "edit-"
        return form
    }

    private func escalation(_ chosen: String) -> EntryField {
        let all = names.escalations.values.sorted { $0.name < $1.name }
        return EntryField(
            "escalation", texts["bindings.escalation"],
            .choice([
                OptionGroup(
                    nil,
                    [.init(value: "", text: texts["bindings.choose"])]
                        + all.map { .init(value: "\($0.id)", text: $0.name) })
            ]), value: chosen, isRequired: true)
    }

    private func trigger(_ binding: Binding?, _ chosen: String) -> EntryField {
        let any = OptionGroup(nil, [.init(value: "", text: texts["bindings.any-trigger"])])
        // Grouped by what they watch for: one that watches for anything else never starts the escalation.
        let fitting = Module.allCases.flatMap { module in
            TriggerEvent.allCases.compactMap { event -> OptionGroup? in
                if let binding, binding.module != module || binding.event != event { return nil }
                let watching = names.triggers.filter { $0.module == module && $0.event == event }
                guard !watching.isEmpty else { return nil }
                return OptionGroup(
                    "\(texts.word("module", module)): \(texts.word("trigger-event", event))",
                    watching.map { .init(value: $0.name, text: $0.name) })
            }
        }
        return EntryField(
            "trigger", texts["bindings.trigger"], .choice(([any] + fitting).keeping(chosen)), value: chosen)
    }

    private func department(_ chosen: String) -> EntryField {
        EntryField(
            "department", texts["bindings.department"],
            .choice(names.departments(none: texts["bindings.all-departments"])), value: chosen)
    }

    private func priority(_ number: String) -> EntryField {
        EntryField(
            "priority", texts["bindings.number"], .number, value: number, hint: texts["bindings.number-hint"],
            isRequired: true)
    }
}
