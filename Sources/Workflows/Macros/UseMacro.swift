import BusinessTime
package import Model
import Storage

/// Does all that a macro does to a ticket, or nothing of it: what it says, and each of its actions as if done by hand, by the
/// same workflows with the same permissions.
package struct UseMacro: Workflow {
    /// The ticket.
    package var ticket: TicketID
    /// The macro's name or number.
    package var macro: String
    /// The version of the macro that whoever asks has seen; nil: whichever it is.
    package var expectedMacro: Int64?
    /// The version of the ticket that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What is said instead of the macro's text, which somebody read and edited; nil: the text as it is.
    package var body: String?
    /// The files that go with what is said, brought before.
    package var attachments: [AttachmentID]
    /// Who reads it; nil: what the macro says.
    package var visibility: Message.Visibility?
    /// What the ticket's status becomes; nil: what the macro says.
    package var status: String?
    /// The newest message that whoever writes has seen; nil: whichever.
    package var lastSeen: MessageID?
    /// Whether only its actions are wanted, though it would say something.
    package var isSilent: Bool
    /// Every field, in the order of declaration.
    package init(
        ticket: TicketID, macro: String, expectedMacro: Int64? = nil, expectedVersion: Int64? = nil,
        body: String? = nil, attachments: [AttachmentID] = [], visibility: Message.Visibility? = nil,
        status: String? = nil, lastSeen: MessageID? = nil,
        isSilent: Bool = false
    ) {
        self.ticket = ticket
        self.macro = macro
        self.expectedMacro = expectedMacro
        self.expectedVersion = expectedVersion
        self.body = body
        self.attachments = attachments
        self.visibility = visibility
        self.status = status
        self.lastSeen = lastSeen
        self.isSilent = isSilent
    }

    package var nouns: [Noun] { [.ticket] }

    package func perform(in transaction: Transaction) throws -> UsedMacro {
        let before = try transaction.ticket(ticket)
        try transaction.requireVersion(expectedVersion, before.version, of: .ticket(ticket), "Ticket \(ticket)")
        let macro = try usable(on: before, in: transaction)
        try transaction.writer.append(
            EventDraft(
                kind: .macroUsed, subject: Subject(.ticket(ticket)), actor: transaction.principal.actor,
                at: transaction.now, changes: [FieldChange(field: "macro", after: macro.name)]))
        let body = isSilent ? nil : try body ?? text(of: macro, for: before, in: transaction)
        let status = status ?? macro.status?.rawValue
        let message = try body.map { body in
            try ReplyToTicket(
                ticket: ticket, body: body, visibility: visibility ?? macro.words?.visibility ?? .reply, status: status,
                lastSeen: lastSeen, attachments: attachments
            ).perform(in: transaction)
        }
        let followUps = try followUps(of: macro, for: before, in: transaction)
        // A ticket that goes elsewhere may be out of reach from then on, so that it goes last.
        let reason = macro.actions.lazy.compactMap { action in
            if case .escalate(let reason) = action { reason } else { nil }
        }.first
        var change = try self.change(macro, status: message == nil ? status : nil, in: transaction)
        let department = change.department
        if reason != nil { change.department = nil }
        var after = try change.perform(in: transaction)
        if let reason {
            _ = try EscalateRecord(record: .ticket(ticket), reason: reason).perform(in: transaction)
            if department != nil {
                _ = try ChangeTicket(ticket: ticket, department: department).perform(in: transaction)
            }
            // Who it was escalated to may have got it.
            after = try transaction.writer.ticket(ticket) ?? after
        }
        return UsedMacro(macro: macro, ticket: after, message: message, followUps: followUps)
    }

    private func usable(on ticket: Ticket, in transaction: Transaction) throws -> Macro {
        let macro = try transaction.macro(macro)
        guard macro.fits(ticket.department) else {
            throw WorkflowError.refused("The macro “\(macro.name)” is for tickets of another department.")
        }
        if let expectedMacro, macro.version != expectedMacro {
            throw WorkflowError.conflict(
                "Somebody changed the macro “\(macro.name)” meanwhile. Choose it again to see what it does now.")
        }
        let obstacles = try macro.obstacles(in: transaction.configuration)
        guard obstacles.isEmpty else {
            throw WorkflowError.refused(
                "The macro “\(macro.name)” cannot be used: \(obstacles.map(\.description).joined(separator: ", ")).")
        }
        return macro
    }

    /// The macro's own text, where it may be sent unread.
    private func text(of macro: Macro, for ticket: Ticket, in transaction: Transaction) throws -> String? {
        guard macro.isReady else {
            throw WorkflowError.refused(
                "The text of “\(macro.name)” is to be read before it is sent; give it, edited or not, as the body.")
        }
        return try macro.text(
            for: ticket, reader: transaction.writer, snapshot: transaction.snapshot, principal: transaction.principal,
            now: transaction.now)
    }

    private func followUps(
        of macro: Macro, for ticket: Ticket, in transaction: Transaction
    ) throws -> [FollowUp] {
        try macro.actions.compactMap { action -> FollowUp? in
            guard case .followUp(let days, let title) = action else { return nil }
            let workflow = AddFollowUp(
                title: title, record: .ticket(ticket.id),
                owner: transaction.principal.person == nil ? ticket.assignee?.description : nil,
                due: transaction.now.advanced(by: .days(Int64(days))))
            try transaction.principal.requireWriting(workflow.nouns)
            return try workflow.perform(in: transaction)
        }
    }

    /// All that changes what the ticket says about itself, as one change.
    private func change(_ macro: Macro, status: String?, in transaction: Transaction) throws -> ChangeTicket {
        var change = ChangeTicket(ticket: ticket, status: status)
        var tags: [String]?
        let earlier = try transaction.ticket(ticket).tags
        for action in macro.actions {
            switch action {
            case .priority(let priority): change.priority = priority.rawValue
            case .category(let category): change.category = category
            case .tag(let tag): if !(tags ?? earlier).contains(tag) { tags = (tags ?? earlier) + [tag] }
            case .untag(let tag): tags = (tags ?? earlier).filter { $0 != tag }
            case .assign(.nobody): change.assignee = ""
            case .assign(.person(let person)): change.assignee = person.description
            case .assign(.me):
                guard let person = transaction.principal.person else {
                    throw WorkflowError.refused(
                        "The macro “\(macro.name)” gives the ticket to whoever uses it; use it as somebody who works here."
                    )
                }
                change.assignee = person.description
            case .team(let team): change.team = team?.description ?? ""
            case .department(let department): change.department = department.description
            case .tier(let tier): change.tier = tier.rawValue
            case .status, .followUp, .escalate: break
            }
        }
        change.tags = tags
        return change
    }
}
