import Model
import Templating
import Workflows

/// The queues that an agent works from.
struct AgentQueuePage: FramedPage {
    static let template = "queue"

    var filter: QueueFilter
    var page: QueuePage
    /// Where people, teams and departments are looked up.
    var names: Configuration
    /// Whom tickets can be given to.
    var assignable: [Person]
    /// What of a change of several tickets could not be done.
    var problems: [String] = []
    /// The tickets that were chosen, and what was chosen for them, where it could not be done.
    var chosen = QueueChanges()
    /// The macros that can be used on several tickets at once.
    var macros: [Macro] = []
    /// What is saved under a name.
    var views: ViewEntries
    /// The form that saves what is shown now.
    var saving: EntryForm

    var section: Section? { .tickets }
    var styles: [String] { ["records.css"] }

    func title(for reader: Reader) -> String { views.name ?? reader.texts["queue.\(filter.queue.rawValue)"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        return [
            "tabs": .list(AgentQueue.allCases.map { tab($0, texts) }),
            "addition": .text(SitePath.newTicket.rawValue), "queue": .text(filter.queue.rawValue),
            "address": .text(filter.address), "words": .text(filter.text ?? ""),
            "priorities": Choice.list(none: texts["filter.any"], Priority.allCases, chosen: filter.priority) {
                ($0.rawValue, texts["priority.\($0.rawValue)"])
            },
            "statuses": statuses(texts),
            "orders": orders(texts),
            "tickets": .list(page.tickets.map { row($0, reader) }), "isEmpty": .bool(page.tickets.isEmpty),
            "isFiltered": .bool(filter != QueueFilter(queue: filter.queue)),
            "plain": .text(QueueFilter.plain[filter.queue] ?? SitePath.queue.rawValue),
            "next": page.next.map { .text(filter.from($0).address) } ?? .null,
            "first": filter.after == nil ? .null : .text(filter.fromStart.address),
            "hasPager": .bool(page.next != nil || filter.after != nil),
            "views": views.value(texts), "hasViews": .bool(!views.seen.entries.isEmpty),
            "viewsPath": .text(SitePath.views.rawValue), "saving": saving.template,
            "isSaving": .bool(saving.hasProblems),
            "isCut": .bool(page.isCut), "changes": changes(texts), "hasProblems": .bool(!problems.isEmpty),
            "problems": .list(problems.map { .text($0) }),
        ]
    }

    private func tab(_ queue: AgentQueue, _ texts: Texts) -> TemplateValue {
        let count = page.counts[queue] ?? 0
        let most = ReadQueue.mostCounted
        return [
            "path": .text(QueueFilter.plain[queue] ?? SitePath.queue.rawValue),
            "key": .text("g \((AgentQueue.allCases.firstIndex(of: queue) ?? 0) + 1)"),
            "text": .text(texts["queue.\(queue.rawValue)"]),
            "isHere": .bool(queue == filter.queue), "count": .text(count < most ? "\(count)" : "\(most - 1)+"),
            "isEmptyTab": .bool(count == 0),
        ]
    }

    private func statuses(_ texts: Texts) -> TemplateValue {
        guard
            case .list(let each) = Choice.list(
                TicketStatus.allCases, chosen: filter.status, { ($0.rawValue, texts["status.\($0.rawValue)"]) })
        else { return .list([]) }
        let isUnsolved = filter.status == nil && !filter.isAnyStatus
        return .list(
            [
                Choice.option("", texts["filter.unsolved"], isChosen: isUnsolved),
                Choice.option("any", texts["filter.any"], isChosen: filter.isAnyStatus),
            ] + each)
    }

    /// What the queue can be ordered by. Where solved tickets are shown there is one order only; what was wished for before
    /// is kept in its value, for when they are not shown any more.
    private func orders(_ texts: Texts) -> TemplateValue {
        if filter.holdsSolved {
            return .list([Choice.option(filter.order.rawValue, texts["sort.newest"], isChosen: true)])
        }
        return Choice.list([TicketQuery.Order.urgent, .newest], chosen: filter.order) {
            ($0.rawValue, texts["sort.\($0.rawValue)"])
        }
    }

    private func row(_ ticket: Ticket, _ reader: Reader) -> TemplateValue {
        let texts = reader.texts
        let account = ticket.account.flatMap { page.parties.accounts[$0]?.name }
        return [
            "number": .integer(ticket.id.rawValue), "path": .text(SitePath.path(of: ticket.id)),
            "subject": .text(ticket.subject), "version": .integer(ticket.version),
            "isChosen": .bool(chosen.versions[ticket.id] != nil),
            "customer": .text(page.parties.customers[ticket.requester]?.name ?? ""),
            "account": account.map { .text($0) } ?? .null,
            "priority": .text(ticket.priority.rawValue),
            "priorityText": .text(texts["priority.\(ticket.priority.rawValue)"]),
            "status": .text(ticket.status.rawValue), "statusText": .text(texts["status.\(ticket.status.rawValue)"]),
            "assignee": .text(ticket.assignee.flatMap { names.people[$0]?.name } ?? texts["ticket.nobody"]),
            "isUnassigned": .bool(ticket.assignee == nil),
            "team": ticket.team.flatMap { names.teams[$0]?.name }.map { .text($0) } ?? .null,
            "due": ticket.nextDueAt.map { reader.due($0) } ?? .null,
            "updated": reader.moment(ticket.updatedAt),
            "choose": .text(texts("queue.choose", ["number": ticket.id.description])),
        ]
    }

    private func changes(_ texts: Texts) -> TemplateValue {
        [
            "action": .text(filter.address(of: .queueChanges)),
            "people": Choice.people(none: texts["change.keep"], assignable, chosen: chosen.assignee),
            "hasMacros": .bool(!macros.isEmpty),
            "macros": Choice.list(none: texts["macro.choose-one"], macros.map(\.id.description), chosen: chosen.macro) {
                number in (number, macros.first { $0.id.description == number }?.name ?? number)
            },
            "priorities": Choice.list(none: texts["change.keep"], Priority.allCases, chosen: chosen.priority) {
                ($0.rawValue, texts["priority.\($0.rawValue)"])
            },
            "statuses": Choice.list(none: texts["change.keep"], TicketStatus.allCases, chosen: chosen.status) {
                ($0.rawValue, texts["status.\($0.rawValue)"])
            },
        ]
    }
}
