import BusinessTime
import Model
import Storage
import Triggers

extension Transaction {
    /// Looks up what the definitions that an occurrence could raise ask for beside the record itself; nothing in nearly all
    /// cases.
    func lookUp(for occurrence: inout Occurrence) throws {
        var questions = try snapshot.triggers.questions(of: occurrence)
        // Whoever rehearses is also told when time would fire something.
        if recorder != nil {
            questions.formUnion(try snapshot.triggers.questionsOfMoments(in: occurrence.facts.record.module))
        }
        if !questions.isEmpty { try lookUp(questions, for: &occurrence) }
    }

    /// Looks up what is asked.
    func lookUp(_ questions: Questions, for occurrence: inout Occurrence) throws {
        let record = occurrence.facts.record
        if questions.standing { occurrence.background.standing = try writer.standing(of: record) }
        switch record.kind {
        case .ticket:
            let id = TicketID(record.number)
            if questions.trail, occurrence.background.trail == nil {
                occurrence.background.trail = try writer.trail(of: id)
                occurrence.background.linkedDepartments = try linkedDepartments(of: id)
            }
            if let within = questions.contactsWithin {
                try lookUpContacts(of: id, within: within, ofAccount: questions.contactsOfAccount, for: &occurrence)
            }
            if questions.skills, let assignee = try writer.ticket(id)?.assignee {
                occurrence.background.assigneeSkills = try configuration.people[assignee]?.skills ?? []
            }
        case .deal:
            guard questions.norm, let deal = try writer.deal(DealID(record.number)) else { return }
            occurrence.background.norm = try writer.stageNorm(
                pipeline: deal.pipeline, stage: deal.stage, size: deal.value.map { DealSize($0) }, now: now)
        case .account:
            if questions.health { occurrence.background.health = try writer.health(of: AccountID(record.number)) }
        case .checklist, .followUp, .request: break
        }
    }

    private func lookUpContacts(
        of id: TicketID, within: Duration, ofAccount: Bool, for occurrence: inout Occurrence
    ) throws {
        guard let ticket = try writer.ticket(id) else { return }
        occurrence.background.customer = ticket.requester
        occurrence.background.contacts = try writer.contacts(
            of: ticket.requester, account: ofAccount ? ticket.account : nil, after: now.advanced(by: .zero - within))
    }

    private func linkedDepartments(of id: TicketID) throws -> [DepartmentID] {
        guard let ticket = try writer.ticket(id) else { return [] }
        return try ticket.links.compactMap { link in
            switch link.kind {
            case .ticket: try writer.ticket(TicketID(link.number))?.department
            case .deal: try writer.deal(DealID(link.number))?.department
            case .account: try writer.account(AccountID(link.number))?.department
            case .checklist, .followUp, .request: nil
            }
        }
    }
}
