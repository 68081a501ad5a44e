/// What an agent does again and again, done at once: words for a reply or a note, and changes to the ticket.
package struct Macro: Hashable, Sendable {
    /// Who uses it.
    package enum Reach: Hashable, Sendable {
        /// Everybody.
        case everyone
        /// Whoever works on tickets of a department.
        case department(DepartmentID)
        /// The one person who made it.
        case person(PersonID)
    }

    /// What it says on a ticket.
    package struct Words: Hashable, Sendable {
        /// The text with its variables, as it was written.
        package var text: String
        /// Whether the customer reads it.
        package var visibility: Message.Visibility
        /// Whether it may be sent unread, so that it can be used for several tickets at once.
        package var isFinal: Bool
        /// Every field, in the order of declaration.
        package init(text: String, visibility: Message.Visibility = .reply, isFinal: Bool = false) {
            self.text = text
            self.visibility = visibility
            self.isFinal = isFinal
        }
    }

    /// The macro's number.
    package var id: MacroID
    /// What it is called, unique among those of the same reach.
    package var name: String
    /// When to use it, in a few words.
    package var note: String
    /// Who uses it.
    package var reach: Reach
    /// What it says; nil: nothing.
    package var words: Words?
    /// What it changes, at most 20.
    package var actions: [MacroAction]
    /// Counts its changes.
    package var version: Int64
    /// Every field, in the order of declaration.
    package init(
        id: MacroID, name: String, note: String = "", reach: Reach, words: Words? = nil, actions: [MacroAction] = [],
        version: Int64 = 1
    ) {
        self.id = id
        self.name = name
        self.note = note
        self.reach = reach
        self.words = words
        self.actions = actions
        self.version = version
    }

    /// Whether it can be used without anybody reading its text before.
    package var isReady: Bool { words?.isFinal ?? true }

    /// The status that it gives a ticket; nil: none.
    package var status: TicketStatus? {
        actions.lazy.compactMap { if case .status(let status) = $0 { status } else { nil } }.first
    }

    /// Whether somebody may use it and see it.
    package func isSeen(by principal: Principal) -> Bool {
        switch reach {
        case .everyone: true
        case .department(let department): principal.reaches(department)
        case .person(let person): principal.person == person
        }
    }

    /// Whether it is meant for tickets of a department.
    package func fits(_ department: DepartmentID) -> Bool {
        if case .department(let own) = reach { own == department } else { true }
    }

    /// Whether somebody may change or remove it: their own, leads those of their department, admins all that are shared.
    package func isKept(by principal: Principal) -> Bool {
        switch reach {
        case .everyone: principal.role == .admin
        case .department(let department): principal.role >= .lead && principal.reaches(department)
        case .person(let person): principal.person == person
        }
    }
}
