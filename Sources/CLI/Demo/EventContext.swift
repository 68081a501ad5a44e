import Model
import Storage

/// The names behind the numbers in events and notifications.
struct EventContext: Sendable {
    private let configuration: Configuration
    private var titles: [Subject: String] = [:]
    private var customers: [CustomerID: String] = [:]
    private var escalations: [CaseID: String] = [:]
    private var deliveries: [NotificationID: [String]] = [:]

    init(_ configuration: Configuration) { self.configuration = configuration }

    /// Looks up what an event's sentence will need.
    mutating func learn(_ event: Event, from reader: StoreReader) throws {
        let subject = event.draft.subject
        switch subject.noun {
        case .ticket:
            guard let ticket = try reader.ticket(TicketID(subject.number)) else { return }
            titles[subject] = "Ticket \(ticket.id) “\(ticket.subject)”"
            try learn(ticket.requester, from: reader)
        case .deal:
            guard let deal = try reader.deal(DealID(subject.number)) else { return }
            let value = deal.value.map { ", \($0)" } ?? ""
            let discount = deal.discount.map { ", \(Int($0)) % discount asked" } ?? ""
            titles[subject] = "Deal \(deal.id) “\(deal.name)”\(value)\(discount)"
        case .checklist:
            guard let checklist = try reader.checklist(ChecklistID(subject.number)) else { return }
            titles[subject] = "Checklist \(checklist.id) “\(checklist.name)”"
        case .followUp:
            guard let followUp = try reader.followUp(FollowUpID(subject.number)) else { return }
            titles[subject] = "Follow-up \(followUp.id) “\(followUp.title)”"
        case .request:
            guard let request = try reader.request(RequestID(subject.number)) else { return }
            titles[subject] = "Request \(request.id) “\(request.title)”"
        case .escalationCase:
            guard let found = try reader.escalationCase(CaseID(subject.number)) else { return }
            escalations[found.id] = configuration.escalations[found.escalation]?.name
        default: break
        }
        if case .customer(let id) = event.draft.actor { try learn(id, from: reader) }
    }

    /// Looks up who a notification is for, and by which messages it is sent.
    mutating func learn(_ notification: Notification, from reader: StoreReader) throws {
        if case .customer(let id) = notification.addressee { try learn(id, from: reader) }
        deliveries[notification.id] = try reader.deliveries(of: notification.id).map(\.messageID)
    }

    private mutating func learn(_ id: CustomerID, from reader: StoreReader) throws {
        if customers[id] == nil { customers[id] = try reader.customer(id)?.name }
    }

    func title(_ subject: Subject) -> String { titles[subject] ?? subject.description }

    func escalation(_ subject: Subject) -> String { escalations[CaseID(subject.number)] ?? "an escalation" }

    func messages(of notification: NotificationID) -> [String] { deliveries[notification] ?? [] }

    func person(_ id: PersonID) -> String { configuration.people[id]?.name ?? "person \(id)" }

    func department(_ text: String?) -> String {
        text.flatMap { Int64($0) }.flatMap { configuration.departments[DepartmentID($0)]?.name } ?? "?"
    }

    func name(of actor: Actor) -> String {
        switch actor {
        case .system: "Belay"
        case .console: "The operator"
        case .person(let id): person(id)
        case .customer(let id): customers[id] ?? "customer \(id)"
        case .incoming(let id): configuration.incoming[id]?.name ?? "another system"
        }
    }

    func name(of addressee: Addressee) -> String {
        switch addressee {
        case .person(let id): person(id)
        case .customer(let id): (customers[id] ?? "customer \(id)") + " (customer)"
        case .channel(let name): "channel \(name)"
        }
    }
}
