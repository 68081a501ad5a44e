import BusinessTime
import CLI
import Foundation
import Model
import Storage
import Testing
import Workflows

/// The real files beside the repository, each whole.
@Suite(.enabled(if: SharedData.isThere, "the shared data is not beside the repository"))
struct ImportingRealDataTests {
    private func count(_ said: DeskFixture.Said, _ name: String) throws -> Int {
        try #require(try said.json()[name] as? Int, "\(name) in \(said.out) \(said.err)")
    }

    private func clocksOfUnsolved(_ environment: Environment) async throws -> [ServiceClock] {
        try await environment.store.read { reader in
            try reader.tickets(TicketQuery(statuses: [.new, .open, .pending, .onHold], limit: 100)).items
                .flatMap { try reader.clocks(of: $0.id) }
        }
    }

    @Test func `customer support: 8,469 tickets, of which 1,365 were solved before their first response`() async throws
    {
        let desk = try DeskFixture()
        try await desk.setUp { _ = try await $0.run(AddServiceLevel.usual, as: .operatorAtConsole) }
        let file = SharedData.path("tickets/customer_support.csv")
        let words = ["import", "tickets", file, "--map", SharedData.map("customer_support"), "--json"]
        let first = await desk.run(words)
        #expect(first.code == .succeeded)
        #expect(try count(first, "imported") == 8_469)
        #expect(try count(first, "refused") == 0)
        #expect(first.out.contains("1365 were solved before their first response"))
        let again = await desk.run(words)
        #expect(try count(again, "imported") == 0)
        #expect(try count(again, "known") == 8_469)

        let figures = try await desk.open { environment in
            try await environment.store.read { reader in
                var met = 0
                var late = 0
                var wrong = 0
                var query = TicketQuery(limit: 100)
                repeat {
                    let page = try reader.tickets(query)
                    for ticket in page.items {
                        for clock in try reader.clocks(of: ticket.id) where clock.state == .met {
                            met += 1
                            let isLate = (clock.dueAt ?? .distant) < (clock.metAt ?? .distant)
                            if isLate { late += 1 }
                            if isLate != (clock.breachedAt != nil) { wrong += 1 }
                        }
                    }
                    query.after = page.next
                } while query.after != nil
                return (
                    met: met, late: late, wrong: wrong,
                    notices: try reader.notifications(after: nil, limit: 10).count,
                    placeholder: try reader.tickets(TicketQuery(text: "product_purchased", limit: 5)).items.count
                )
            }
        }
        #expect(figures.met == 2_881 + 2 * 2_769)
        #expect(figures.late > 0)
        #expect(figures.wrong == 0)
        #expect(figures.notices == 0)
        #expect(figures.placeholder == 5)

        let advanced = await desk.run("advance", "--to", "2023-07-01", "--json")
        #expect(advanced.code == .succeeded)
        // Open tickets miss both targets; those that wait for the customer were answered and stand still.
        #expect(try count(advanced, "breaches") == 2 * 2_819)
        #expect(try count(advanced, "warnings") == 4 * 2_819)
    }

    @Test func `help desk events: 4,580 tickets of 21,348 events, whose history replays`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp { _ = try await $0.run(AddServiceLevel.usual, as: .operatorAtConsole) }
        let words = [
            "import", "tickets", SharedData.path("tickets/helpdesk_events.csv"), "--map",
            SharedData.map("helpdesk_events"), "--json",
        ]
        let first = await desk.run(words)
        #expect(first.code == .succeeded)
        #expect(try count(first, "imported") == 4_580)
        #expect(try count(first, "lines") == 21_348)
        #expect(try count(await desk.run(words), "known") == 4_580)

        try await desk.open { environment in
            let (ticket, events, clocks, history) = try await environment.store.read { reader in
                let id = try #require(try reader.ticket(externalReference: "helpdesk:Case 1"))
                let ticket = try #require(try reader.ticket(id))
                return (
                    ticket, try reader.events(of: Subject(noun: .ticket, number: id.rawValue)),
                    try reader.clocks(of: id), try reader.history(of: id)
                )
            }
            #expect(ticket.openedAt == Instant("2012-10-09T12:50:17Z"))
            #expect(ticket.status == .closed)
            #expect(ticket.solvedAt == Instant("2012-10-25T09:54:26Z"))
            #expect(ticket.customFields["Resource"] == "Value 3")
            #expect(events.map(\.draft.at) == events.map(\.draft.at).sorted())
            #expect(history.entries.count { $0.what == .agentReplied } == 2)
            #expect(clocks.first { $0.kind == .firstResponse }?.metAt == Instant("2012-10-09T12:51:01Z"))
            #expect(clocks.first { $0.kind == .resolution }?.breachedAt == Instant("2012-10-10T12:50:17Z"))
            // A level that is slower changes nothing, but has the clocks of open tickets worked out from the stored events.
            let before = try await clocksOfUnsolved(environment)
            #expect(!before.isEmpty)
            _ = try await environment.run(
                AddServiceLevel(
                    name: "Slower", targets: [.resolution: ClockTarget(within: .hours(2_400), counting: .wall)]),
                as: .operatorAtConsole)
            #expect(try await clocksOfUnsolved(environment) == before)
            #expect(try await environment.ask(VerifyAudit(), as: .operatorAtConsole).firstBreak == nil)
        }
    }

    @Test func `incident events: 7,554 incidents`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let words = [
            "import", "tickets", SharedData.path("tickets/incident_events.csv"), "--map",
            SharedData.map("incident_events"), "--json",
        ]
        let first = await desk.run(words)
        #expect(first.code == .succeeded)
        #expect(try count(first, "imported") == 7_554)
        #expect(try count(first, "lines") == 65_533)
        #expect(try count(await desk.run(words), "known") == 7_554)
    }

    @Test func `german tickets: 2,125, with or without a mapping file`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = SharedData.path("tickets/german.csv")
        let first = await desk.run("import", "tickets", file, "--map", SharedData.map("german"), "--json")
        #expect(try count(first, "imported") == 2_125)
        let plain = await desk.run("import", "tickets", file, "--source", "plain", "--json")
        #expect(plain.code == .succeeded)
        #expect(try count(plain, "imported") == 2_125)
        #expect(plain.out.contains("nobody@plain.invalid"))
    }

    @Test func `a file that was cut off gives the rows before the cut and says where it was`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let words = [
            "import", "tickets", SharedData.path("tickets/multilingual_cut_off.csv"), "--map",
            SharedData.map("multilingual"), "--json",
        ]
        let first = await desk.run(words)
        #expect(first.code == .failed)
        #expect(try count(first, "imported") == 1_167)
        #expect(try count(first, "refused") == 0)
        #expect(first.err.contains("the quote opened here is never closed; the file was cut off"))
        #expect(try count(await desk.run(words), "known") == 1_167)
    }

    @Test func `the sales data: people, accounts and 8,800 deals, of which 1,425 name no account`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp { environment in
            _ = try await environment.run(AddTrigger.bigDeals, as: .operatorAtConsole)
        }
        let people = await desk.run(
            "import", "people", SharedData.path("deals/sales_teams.csv"), "--map", SharedData.map("sales_teams"),
            "--json")
        #expect(try count(people, "imported") == 35)
        let accounts = await desk.run(
            "import", "accounts", SharedData.path("deals/accounts.csv"), "--map", SharedData.map("accounts"), "--json")
        #expect(try count(accounts, "imported") == 85)
        let words = [
            "import", "deals", SharedData.path("deals/sales_pipeline.csv"), "--map", SharedData.map("sales_pipeline"),
            "--as-of", "2017-12-31", "--json",
        ]
        let deals = await desk.run(words)
        #expect(deals.code == .succeeded)
        #expect(try count(deals, "imported") == 8_800)
        #expect(try count(await desk.run(words), "known") == 8_800)
        try await desk.open { environment in
            let found = try await environment.store.read { reader in
                var found: [Deal] = []
                var query = DealQuery(limit: 100)
                repeat {
                    let page = try reader.deals(query)
                    found += page.items
                    query.before = page.next
                } while query.before != nil
                return found
            }
            #expect(found.count { $0.account == nil } == 1_425)
            #expect(found.count { $0.outcome == .won } == 4_238)
            #expect(!found.contains { $0.name.contains("GTXPro") })
            let first = try #require(found.first { $0.externalReference == "sales:1C1I7A6R" })
            #expect(first.openedAt == Instant("2016-10-20T00:00:00Z"))
            #expect(first.closedAt == Instant("2017-03-01T00:00:00Z"))
            let configuration = environment.snapshot.configuration
            #expect(configuration.people.values.count { $0.role == .manager } == 6)
            #expect(configuration.department(named: "Sales West")?.manager != nil)
        }
    }
}

extension Instant {
    fileprivate static let distant = Instant(milliseconds: .max)
}
