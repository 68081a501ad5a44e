import Model
import Storage

extension Transaction {
    /// The macro of that name or number as whoever asks means it: their own before their department's before everybody's.
    func macro(_ text: String) throws -> Macro {
        guard let macro = try configuration.macro(named: text, for: principal) else {
            throw WorkflowError.notFound("There is no macro “\(text)”.")
        }
        return macro
    }

    /// The macro of that number, for whoever may change it.
    func keptMacro(_ id: MacroID) throws -> Macro {
        let missing = "There is no macro \(id)."
        guard let macro = try configuration.macros[id] else { throw WorkflowError.notFound(missing) }
        if macro.isKept(by: principal) { return macro }
        if principal.role < .lead { throw WorkflowError.forbidden("Agents change macros of their own only.") }
        guard macro.isSeen(by: principal) else { throw WorkflowError.notFound(missing) }
        try requireKeeping(macro)
        return macro
    }

    /// Refuses whoever may not have a macro of that reach.
    func requireKeeping(_ macro: Macro) throws(WorkflowError) {
        if macro.isKept(by: principal) { return }
        switch macro.reach {
        case .everyone: try requireAdmin("make macros for everybody")
        case .department:
            throw .forbidden("Only a lead of the department may make macros for it; make one of your own.")
        case .person: throw .forbidden("This macro is somebody's own.")
        }
    }

    /// Notes a change of a macro.
    func audit(_ kind: EventKind, from earlier: Macro?, to macro: Macro?) throws {
        guard let id = (macro ?? earlier)?.id else { return }
        let names = try configuration
        func fields(_ macro: Macro?) -> [(name: String, value: String?)] {
            let (department, owner): (DepartmentID?, PersonID?) =
                switch macro?.reach {
                case .department(let id): (id, nil)
                case .person(let id): (nil, id)
                case .everyone, nil: (nil, nil)
                }
            return [
                ("name", macro?.name), ("description", macro?.note), ("department", department?.description),
                ("owner", owner?.description), ("text", macro?.words?.text),
                ("visibility", macro?.words?.visibility.rawValue),
                ("sent unread", macro?.words.map { $0.isFinal ? "yes" : "no" }),
                ("actions", macro.map { $0.actions.map { names.text(of: $0) }.joined(separator: "; ") }),
                ("removed", macro == nil ? "yes" : nil),
            ]
        }
        try writer.append(
            EventDraft(
                kind: kind, subject: Subject(noun: .macro, number: id.rawValue), actor: principal.actor, at: now,
                changes: earlier == nil
                    ? FieldChange.between(nil, macro, fields: fields)
                    : FieldChange.between(.some(earlier), macro, fields: fields)))
    }
}
