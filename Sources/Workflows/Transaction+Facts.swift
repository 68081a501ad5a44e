import BusinessTime
import Model
import Storage
import Triggers

extension Transaction {
    /// A ticket as the triggers' conditions see it.
    func facts(
        of ticket: Ticket, clock: ServiceClock? = nil, share: Double? = nil, customer known: Customer? = nil
    ) throws -> RecordFacts {
        let configuration = try configuration
        var facts = RecordFacts(record: .ticket(ticket.id), department: ticket.department)
        facts[.subject] = .text(ticket.subject)
        facts[.priority] = .text(ticket.priority.rawValue)
        facts[.status] = .text(ticket.status.rawValue)
        facts[.channel] = .text(ticket.channel.rawValue)
        facts[.tags] = .list(ticket.tags)
        facts[.tier] = .number(Double(ticket.tier.rawValue))
        facts[.links] = .list(ticket.links.map(\.description))
        facts[.opened] = .moment(ticket.openedAt)
        facts[.changed] = .moment(ticket.updatedAt)
        if let category = ticket.category { facts[.category] = .text(category) }
        if let department = configuration.departments[ticket.department] { facts[.department] = .text(department.name) }
        if let team = ticket.team.flatMap({ configuration.teams[$0] }) { facts[.team] = .text(team.name) }
        if let person = ticket.assignee.flatMap({ configuration.people[$0] }) { facts[.assignee] = .text(person.email) }
        if let customer = try known ?? writer.customer(ticket.requester) {
            facts[.requester] = .text(customer.email)
            facts[.language] = .text(customer.language)
        }
        if let account = try ticket.account.flatMap(writer.account) { Self.add(account, to: &facts) }
        if let clock { facts[.clock] = .text(clock.kind.rawValue) }
        if let share { facts[.share] = .number(share) }
        return facts
    }

    /// A deal as the triggers' conditions see it.
    func facts(of deal: Deal) throws -> RecordFacts {
        let configuration = try configuration
        var facts = RecordFacts(record: .deal(deal.id), department: deal.department)
        facts[.subject] = .text(deal.name)
        facts[.pipeline] = .text(deal.pipeline)
        facts[.stage] = .text(deal.stage)
        facts[.outcome] = .text(deal.outcome.rawValue)
        facts[.opened] = .moment(deal.openedAt)
        facts[.stageEntered] = .moment(deal.stageEnteredAt)
        facts[.lastActivity] = .moment(deal.lastActivityAt)
        if let day = deal.expectedClose { facts[.expectedClose] = .moment(Self.start(of: day)) }
        facts[.value] = Self.amount(deal.value)
        facts[.discount] = Self.number(deal.discount)
        if let value = deal.value { facts[.currency] = .text(value.currency) }
        if let department = configuration.departments[deal.department] { facts[.department] = .text(department.name) }
        if let owner = deal.owner.flatMap({ configuration.people[$0] }) { facts[.owner] = .text(owner.email) }
        if let account = try deal.account.flatMap(writer.account) { Self.add(account, to: &facts) }
        return facts
    }

    /// An account as the triggers' conditions see it.
    func facts(of account: Account) throws -> RecordFacts {
        var facts = RecordFacts(record: .account(account.id), department: try department(of: account))
        Self.add(account, to: &facts)
        if let owner = account.owner.flatMap({ try? configuration.people[$0] }) { facts[.owner] = .text(owner.email) }
        return facts
    }

    /// Says what a ticket was before it changed.
    func noteEarlier(_ earlier: Ticket, in facts: inout RecordFacts) throws {
        let before = try self.facts(of: earlier)
        for field in [
            Field.subject, .priority, .status, .category, .tags, .tier, .department, .team, .assignee, .links,
        ]
        where before[field] != facts[field] {
            facts.note(field, was: before[field])
        }
    }

    /// Says what a deal was before it changed.
    func noteEarlier(_ earlier: Deal, in facts: inout RecordFacts) throws {
        let before = try self.facts(of: earlier)
        for field in [Field.subject, .pipeline, .stage, .outcome, .value, .discount, .currency, .department, .owner]
        where before[field] != facts[field] {
            facts.note(field, was: before[field])
        }
    }

    /// Says what an account was before it changed.
    func noteEarlier(_ earlier: Account, in facts: inout RecordFacts) throws {
        let before = try self.facts(of: earlier)
        for field in [Field.account, .accountTier, .accountValue, .accountHealth, .region, .owner]
        where before[field] != facts[field] {
            facts.note(field, was: before[field])
        }
    }

    static func add(_ account: Account, to facts: inout RecordFacts) {
        facts[.account] = .text(account.name)
        facts[.accountTier] = .text(account.tier.rawValue)
        facts[.accountValue] = amount(account.annualValue)
        facts[.accountHealth] = number(account.health.map(Double.init))
        if let value = account.annualValue { facts[.accountCurrency] = .text(value.currency) }
        if let day = account.renewal { facts[.renewal] = .moment(start(of: day)) }
        if let region = account.region { facts[.region] = .text(region) }
    }

    /// The first moment of a day (UTC).
    private static func start(of day: CivilDay) -> Instant { Instant(seconds: Int64(day.dayNumber) * 86_400) }

    private static func amount(_ money: Money?) -> FieldValue { number(money.map { Double($0.minorUnits) / 100 }) }

    private static func number(_ number: Double?) -> FieldValue { number.map(FieldValue.number) ?? .none }
}
