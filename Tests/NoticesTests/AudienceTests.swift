import Model
import Notices
import Testing

struct AudienceTests {
    @Test func `one person is told once, however many roles they have`() {
        let facts = Fixtures.ticketFacts()
        let told = Audience.resolve([.holder, .candidates, .backup, .person(2), .manager], facts: facts)
        #expect(told == [.person(2), .person(3)])
    }

    @Test func `disabled and unknown people are left out`() {
        #expect(Audience.resolve([.person(4), .person(99)], facts: Fixtures.ticketFacts()).isEmpty)
    }

    @Test func `somebody who is away is told all the same`() {
        #expect(Audience.resolve([.assignee], facts: Fixtures.ticketFacts()) == [.person(1)])
    }

    @Test func `the backup is the assignee's delegate`() {
        #expect(Audience.resolve([.backup], facts: Fixtures.ticketFacts()) == [.person(2)])
    }

    @Test func `somebody who is at work has no backup`() {
        let facts = Fixtures.ticketFacts(ticket: Fixtures.ticket(assignee: 2))
        #expect(Audience.resolve([.backup], facts: facts).isEmpty)
    }

    @Test func `the requester of a ticket is its customer`() {
        #expect(Audience.resolve([.requester], facts: Fixtures.ticketFacts()) == [.customer(9)])
    }

    @Test func `the requester of a deal is whoever raised the case`() {
        #expect(Audience.resolve([.requester], facts: Fixtures.dealFacts()) == [.person(1)])
    }

    @Test func `nobody is the requester of what Belay raised by itself`() {
        var facts = Fixtures.dealFacts()
        facts.case = Fixtures.openCase(record: .deal(4), requester: .system)
        #expect(Audience.resolve([.requester], facts: facts).isEmpty)
    }

    @Test func `the manager is that of the record's department`() {
        #expect(Audience.resolve([.manager], facts: Fixtures.dealFacts()) == [.person(3)])
    }

    @Test func `a ticket without assignee or case tells nobody`() {
        let facts = Fixtures.ticketFacts(ticket: Fixtures.ticket(assignee: nil), case: nil)
        #expect(Audience.resolve([.holder, .candidates, .assignee, .backup], facts: facts).isEmpty)
    }

    @Test func `a channel is told by its name`() {
        #expect(Audience.resolve([.channel("support")], facts: Fixtures.ticketFacts()) == [.channel("support")])
    }

    @Test func `admins are those who are not disabled`() {
        #expect(Audience.admins(in: Fixtures.configuration()) == [.person(5)])
    }
}
