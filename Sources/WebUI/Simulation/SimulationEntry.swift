import BusinessTime
import HTTPServer
import Model
import Workflows

/// What somebody typed to be run through: a record, what happens to it, and how long is waited.
struct SimulationEntry: Sendable {
    var kind: SimulationKind
    /// The form that a request is made with, by its key.
    var form: String
    /// An escalation that is tried out, by its number; empty: none.
    var escalation: String
    var moves: [SimulatedMove]
    var fields: Parameters

    init(_ fields: Parameters) {
        self.fields = fields
        kind = fields["kind"].flatMap(SimulationKind.init) ?? .ticket
        form = fields["form"] ?? ""
        escalation = fields["escalation"] ?? ""
        moves = fields.values(for: "move").prefix(Simulate.mostMoves).compactMap(SimulatedMove.init)
        if fields["again"] != nil { moves = [] }
    }

    /// What is run, as of a moment; throws `WorkflowError.invalid` with the field that cannot be read.
    func workflow(at now: Instant, _ names: Configuration, _ member: Member) throws -> Simulate {
        Simulate(
            record: try record(names, member), until: try until(now),
            // By its name, since another one's name may be this one's number.
            escalation: Int64(escalation).flatMap { names.escalations[EscalationID($0)]?.name }, moves: moves)
    }

    private func until(_ now: Instant) throws(WorkflowError) -> Instant? {
        guard let text = fields.filled("wait") else { return nil }
        do {
            return now.advanced(by: try Duration(humanText: text))
        } catch {
            throw .invalid("wait", error.description)
        }
    }

    private func record(_ names: Configuration, _ member: Member) throws -> Simulate.Record {
        let texts = member.texts
        switch kind {
        case .ticket:
            return .ticket(
                OpenTicket(
                    subject: fields["subject"] ?? "", body: fields.lines("body"), requester: fields["requester"] ?? "",
                    account: fields.filled("account"), department: fields.filled("department"),
                    category: fields.filled("category"), priority: fields.filled("priority"), channel: .web,
                    tags: TicketProperty.tags(fields["tags"] ?? "")))
        case .deal:
            let discount = fields.filled("discount")
            if let discount, Double(discount) == nil {
                throw WorkflowError.invalid("discount", texts["problem.percent"])
            }
            return .deal(
                OpenDeal(
                    name: fields["name"] ?? "", account: fields.filled("account"), value: fields.filled("value"),
                    discount: discount.flatMap { Double($0) }, owner: fields.filled("owner"),
                    department: fields.filled("department")))
        case .account:
            return .account(
                AddAccount(
                    name: fields["name"] ?? "", tier: fields.filled("tier"), annualValue: fields.filled("annualValue"),
                    renewal: fields.filled("renewal"), owner: fields.filled("owner"),
                    department: fields.filled("department"), health: fields.filled("health").flatMap { Int($0) }))
        case .checklist: return .checklist(try ChecklistEntry.workflow(fields, texts))
        case .followUp: return .followUp(try FollowUpEntry.workflow(fields, member))
        case .request:
            var values: [String: String] = [:]
            for field in names.form(named: form)?.fields ?? [] {
                values[field.key] = fields.filled("field-\(field.key)")
            }
            return .request(
                NewRequest(form: form, fields: values, department: fields.filled("department"), isSubmitted: true))
        case .real:
            let typed = fields["record"] ?? ""
            guard let record = RecordEntry.reference(typed) else {
                throw WorkflowError.invalid("record", texts["problem.record"])
            }
            guard let says = fields.filled("says"), record.kind == .ticket else { return .real(record) }
            return .message(TicketID(record.number), says.replacing("\r\n", with: "\n"))
        }
    }
}
