import Model
import Notices

/// A macro as somebody wrote it, still to be checked; for a change, what is nil stays as it is.
package struct MacroDraft: Hashable, Sendable {
    /// Who is to use it.
    package enum Reach: Hashable, Sendable {
        /// Everybody.
        case everyone
        /// A department, by name or number.
        case department(String)
        /// Whoever writes it.
        case me
    }

    /// One thing that it does: the word of a `MacroAction.Kind`, and with what.
    package struct Action: Hashable, Sendable {
        /// What kind of thing, such as `priority`.
        package var kind: String
        /// With what, such as `high`, a team's name, or `3 Call back`.
        package var target: String
        /// Every field, in the order of declaration.
        package init(_ kind: String, _ target: String) {
            self.kind = kind
            self.target = target
        }
    }

    /// What it is called, at most 100 characters.
    package var name: String?
    /// When to use it, at most 500 characters.
    package var note: String?
    /// Who uses it; nil for a new one: whoever writes it, or everybody where the operator does.
    package var reach: Reach?
    /// What it says, at most 20,000 characters; an empty text: nothing.
    package var text: String?
    /// Who reads that: `reply` or `note`.
    package var visibility: String?
    /// Whether it may be sent unread.
    package var isFinal: Bool?
    /// All that it does, in order, at most 20.
    package var actions: [Action]?
    /// Every field, in the order of declaration.
    package init(
        name: String? = nil, note: String? = nil, reach: Reach? = nil, text: String? = nil, visibility: String? = nil,
        isFinal: Bool? = nil, actions: [Action]? = nil
    ) {
        self.name = name
        self.note = note
        self.reach = reach
        self.text = text
        self.visibility = visibility
        self.isFinal = isFinal
        self.actions = actions
    }

    /// The macro with this; throws every field that is wrong, and what whoever asks may not do.
    func applied(to earlier: Macro, in transaction: Transaction) throws -> Macro {
        let configuration = try transaction.configuration
        var validator = Validator()
        var macro = earlier
        if let name { macro.name = validator.text("name", name, length: 1...100) }
        if let note { macro.note = validator.text("description", note, length: 0...500) }
        if let reach = try self.reach(&validator, in: transaction) { macro.reach = reach }
        let reading = validator.word("visibility", visibility, as: Message.Visibility.self)
        let written = text.map { validator.text("text", $0, length: 0...20_000, multiline: true) } ?? macro.words?.text
        if let written, !written.isEmpty {
            let before = macro.words
            macro.words = Macro.Words(
                text: written, visibility: reading ?? before?.visibility ?? .reply,
                isFinal: isFinal ?? before?.isFinal ?? false)
            do throws(NoticeError) {
                _ = try MacroText(written)
            } catch {
                guard case .unusable(let problems) = error else { throw error }
                for problem in problems { validator.reject("text", problem.sentence) }
            }
        } else {
            macro.words = nil
        }
        if let actions { macro.actions = validator.actions(actions, configuration) }
        if macro.words == nil, actions?.isEmpty ?? macro.actions.isEmpty {
            validator.reject("text", "is missing, and so is anything to do; a macro says or does something")
        }
        let isTaken = configuration.macros.values.contains {
            $0.id != macro.id && $0.reach == macro.reach && $0.name.lowercased() == macro.name.lowercased()
        }
        if isTaken { validator.reject("name", "there is a macro “\(macro.name)” already") }
        try validator.finish()
        try transaction.requireKeeping(macro)
        return macro
    }

    private func reach(_ validator: inout Validator, in transaction: Transaction) throws -> Macro.Reach? {
        switch reach {
        case nil: return nil
        case .everyone: return .everyone
        case .department(let name):
            return validator.department("department", name, try transaction.configuration).map(Macro.Reach.department)
        case .me:
            guard let person = transaction.principal.person else {
                validator.reject("for", "me is nobody here; say which department it is for, or everyone")
                return nil
            }
            return .person(person)
        }
    }
}
