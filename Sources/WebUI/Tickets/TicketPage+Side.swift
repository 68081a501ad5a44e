import BusinessTime
import Model
import Templating
import Workflows

extension TicketPage {
    /// What stands beside the conversation: clocks, cases, who asks, and for which company.
    func side(_ reader: Reader) -> [String: TemplateValue] {
        [
            "clocks": .list(desk.clocks.map { clock($0, reader) }), "hasClocks": .bool(!desk.clocks.isEmpty),
            "cases": .list(desk.detail.cases.map { CaseWords(names: names).value($0, reader) }),
            "hasCases": .bool(!desk.detail.cases.isEmpty),
            "customer": desk.detail.customer.map { value($0, reader) } ?? .null,
            "account": desk.detail.account.map { value($0, reader) } ?? .null,
            "others": .list(
                desk.others.map { other in
                    [
                        "path": .text(SitePath.path(of: other.id)), "number": .integer(other.id.rawValue),
                        "subject": .text(other.subject), "statusText": .text(reader.texts.word("status", other.status)),
                    ]
                }), "hasOthers": .bool(!desk.others.isEmpty),
        ]
    }

    private func clock(_ explained: ClockExplanation, _ reader: Reader) -> TemplateValue {
        let clock = explained.clock
        let texts = reader.texts
        let level = names.serviceLevels.first { $0.id == clock.level }?.name
        let state = clock.breachedAt != nil || clock.state == .running && clock.dueAt.map { $0 < reader.now } ?? false
        let isMet = clock.state == .met
        return [
            "kind": .text(texts.word("clock", clock.kind)), "level": .text(level ?? ""),
            "isBreached": .bool(state), "isMet": .bool(isMet), "isPaused": .bool(clock.state == .paused),
            "met": clock.metAt.map { reader.moment($0) } ?? .null,
            "due": clock.state == .running ? clock.dueAt.map { reader.due($0) } ?? .null : .null,
            "because": explained.because.map { .text($0) } ?? .null,
            "calendar": .text(explained.calendar ?? texts["clock.around-the-clock"]),
            "lines": .list(explained.explanation.lines.map { .text($0) }),
        ]
    }

    private func value(_ customer: Customer, _ reader: Reader) -> TemplateValue {
        [
            "name": .text(customer.name), "email": .text(customer.email),
            "language": .text(reader.texts.find("language.\(customer.language)") ?? customer.language),
        ]
    }

    private func value(_ account: Account, _ reader: Reader) -> TemplateValue {
        // A ticket may name a company of another department: then its name is all that is told.
        let deals: [String: TemplateValue] = [
            "hasDeals": .bool(!desk.deals.isEmpty),
            "deals": .list(
                desk.deals.map { deal in
                    let about = [deal.value.map { "\($0)" }, deal.stage].compactMap(\.self)
                    return [
                        "path": .text(SitePath.path(of: .deal(deal.id))), "name": .text(deal.name),
                        "about": .text(about.joined(separator: ", ")),
                    ]
                }),
        ]
        guard desk.seesAccount else {
            return .record(deals.merging(["name": .text(account.name), "seen": .null]) { $1 })
        }
        let seen: TemplateValue = [
            "tier": .text(reader.texts.word("tier", account.tier)),
            "region": account.region.map { .text($0) } ?? .null,
            "annualValue": account.annualValue.map { .text("\($0)") } ?? .null,
            "renewal": account.renewal.map { .text("\($0)") } ?? .null,
            "owner": person(account.owner).map { .text($0) } ?? .null,
            "health": account.health.map { .integer(Int64($0)) } ?? .null,
            "hasHealth": .bool(account.health != nil), "curve": HealthCurve(desk.health).value(for: reader),
            "path": .text(SitePath.path(of: .account(account.id))),
        ]
        return .record(deals.merging(["name": .text(account.name), "seen": seen]) { $1 })
    }
}
