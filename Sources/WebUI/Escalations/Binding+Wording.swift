import Model

extension Binding {
    /// What it answers, in a line: `Helpdesk: a promise is broken, in Support`.
    func sentence(_ names: Configuration, _ texts: Texts) -> String {
        var text = texts.word("module", module) + ": " + texts.word("trigger-event", event)
        if let trigger, let name = names.triggers.first(where: { $0.id == trigger })?.name { text += " (“\(name)”)" }
        if let department, let name = names.departments[department]?.name {
            text = texts("binding.in", ["what": text, "department": name])
        }
        return isEnabled ? text : texts("binding.off", ["what": text])
    }
}
