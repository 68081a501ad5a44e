import BusinessTime
import Foundation
import Model
import Storage

extension IncomingHook {
    /// On whose behalf its messages are done: nobody's who works here, with an agent's rights.
    func principal(place: String?) -> Principal {
        Principal(
            actor: .incoming(id), role: .agent, department: department,
            origin: Origin(door: .incoming(id), place: place))
    }
}

extension Transaction {
    /// Does what a message asks for, by the same ways that everybody else goes.
    func act(on message: MappedMessage, as kind: IncomingKind) throws -> RecordReference {
        let fields = message.fields
        switch kind {
        case .ticket:
            let ticket = try OpenTicket(
                subject: fields["subject"] ?? "", body: fields["body"] ?? "", requester: fields["requester"] ?? "",
                requesterName: fields["requester_name"], language: fields["language"], account: fields["account"],
                category: fields["category"], priority: fields["priority"], channel: .api,
                tags: fields["tags"].map { $0.split(separator: ",").map(String.init) } ?? [], team: fields["team"],
                externalReference: fields["external_reference"]
            ).perform(in: self)
            return .ticket(ticket.id)
        case .message:
            let author = fields["author"] ?? "note"
            guard ["customer", "note"].contains(author) else {
                throw WorkflowError.invalid("author", "is neither customer nor note")
            }
            let id = try number(fields, "ticket", writer.ticket(externalReference:))
            let message = try ReplyToTicket(
                ticket: id, body: fields["body"] ?? "", visibility: .note, fromCustomer: author == "customer"
            ).perform(in: self)
            return .ticket(message.ticket)
        case .health:
            let at = try fields["at"].map { text in
                guard let moment = Instant(text) else {
                    throw WorkflowError.invalid("at", "is no moment such as 2026-03-09T09:00:00Z")
                }
                return moment
            }
            guard let score = fields["score"].flatMap({ Double($0) }).flatMap({ Int(exactly: $0.rounded()) }) else {
                throw WorkflowError.invalid("score", "is no number from 0 to 100")
            }
            let account = try ReportHealth(account: fields["account"] ?? "", score: score, at: at).perform(in: self)
            return .account(account.id)
        case .deal:
            let id = try number(fields, "deal", writer.deal(externalReference:))
            let discount = try fields["discount"].map { text in
                guard let number = Double(text) else { throw WorkflowError.invalid("discount", "is no number") }
                return number
            }
            let deal = try ChangeDeal(
                deal: id, name: fields["name"], stage: fields["stage"], value: fields["value"], discount: discount,
                owner: fields["owner"], expectedClose: fields["expected_close"], outcome: fields["outcome"]
            ).perform(in: self)
            return .deal(deal.id)
        }
    }

    /// A record by its number, or by what the other system calls it.
    private func number<Kind>(
        _ fields: [String: String], _ name: String, _ find: (String) throws -> Identifier<Kind>?
    ) throws -> Identifier<Kind> {
        if let text = fields[name] {
            guard let number = Int64(text), number > 0 else { throw WorkflowError.invalid(name, "is no number") }
            return Identifier(number)
        }
        guard let reference = fields["external_reference"] else { throw WorkflowError.invalid(name, "is missing") }
        guard let found = try find(reference) else { throw WorkflowError.notFound("There is no such \(name).") }
        return found
    }
}
