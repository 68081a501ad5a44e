import BusinessTime
import Escalation
import Model
import Testing

@Suite struct ServiceClocksTests {
    @Test func `a new ticket has a clock for each target, with its warnings and its end`() throws {
        let story = TicketStory([.firstResponse: 60, .resolution: 240])
        #expect(story.clocks.map(\.kind) == [.firstResponse, .resolution])
        let clock = try #require(story[.firstResponse])
        #expect(clock.state == .running)
        #expect(clock.dueAt == .minute(60))
        #expect(
            clock.upcoming == [
                ClockMoment(at: .minute(30), share: 0.5), ClockMoment(at: .minute(45), share: 0.75),
                ClockMoment(at: .minute(60), share: 1),
            ])
    }

    @Test func `a ticket that no service level covers has no clocks`() {
        var story = TicketStory()
        story.company.levels = [.fixture([.firstResponse: 60], priority: .critical)]
        story.clocks = []
        story.recompute(at: 0)
        #expect(story.clocks.isEmpty)
    }

    @Test func `the first reply meets the first response`() throws {
        let clock = try #require(TicketStory().adding(.agentReplied, at: 20)[.firstResponse])
        #expect(clock.state == .met)
        #expect(clock.metAt == .minute(20))
        #expect(clock.dueAt == .minute(60))
        #expect(clock.upcoming.isEmpty)
    }

    @Test func `the customer's message before our first reply starts no next reply`() {
        #expect(TicketStory([.nextReply: 60]).adding(.customerWrote, at: 5).clocks.isEmpty)
    }

    @Test func `the first unanswered message starts the next reply, further ones do not`() throws {
        let story = TicketStory([.nextReply: 60])
            .adding(.agentReplied, at: 10).adding(.customerWrote, at: 20).adding(.customerWrote, at: 30)
        #expect(story.clocks.count == 1)
        #expect(story[.nextReply]?.dueAt == .minute(80))
    }

    @Test func `each unanswered message is a round of its own`() throws {
        let story = TicketStory([.nextReply: 60])
            .adding(.agentReplied, at: 10).adding(.customerWrote, at: 20).adding(.agentReplied, at: 30)
            .adding(.customerWrote, at: 40)
        #expect(story.clocks.map(\.round) == [1, 2])
        #expect(story.clocks.map(\.state) == [.met, .running])
        #expect(story[.nextReply]?.dueAt == .minute(100))
    }

    @Test func `the solution meets the resolution`() throws {
        let clock = try #require(TicketStory([.resolution: 60]).adding(.status(.solved), at: 40)[.resolution])
        #expect(clock.state == .met)
        #expect(clock.metAt == .minute(40))
    }

    @Test func `closing what was solved leaves the solution where it was`() {
        let story = TicketStory([.resolution: 60]).adding(.status(.solved), at: 40).adding(.status(.closed), at: 50)
        #expect(story[.resolution]?.metAt == .minute(40))
    }

    @Test func `opened again, the resolution goes on where it stood`() throws {
        let story = TicketStory([.resolution: 60]).adding(.status(.solved), at: 40).adding(.status(.open), at: 100)
        let clock = try #require(story[.resolution])
        #expect(clock.state == .running)
        #expect(clock.metAt == nil)
        #expect(story.clocks.count == 1)
    }

    @Test func `a ticket solved without a reply no longer needs one`() {
        let story = TicketStory().adding(.status(.solved), at: 10)
        #expect(story[.firstResponse]?.state == .cancelled)
        #expect(story[.firstResponse]?.upcoming == [])
    }

    @Test func `each of our messages starts the wait for the next update`() {
        let story = TicketStory([.customerUpdate: 60]).adding(.agentReplied, at: 20)
        #expect(story.clocks.map(\.state) == [.met, .running])
        #expect(story[.customerUpdate]?.dueAt == .minute(80))
    }

    @Test func `a solved ticket owes no update`() {
        let story = TicketStory([.customerUpdate: 60]).adding(.status(.solved), at: 20)
        #expect(story[.customerUpdate]?.state == .cancelled)
    }

    @Test(arguments: [ClockKind.firstResponse, .resolution, .customerUpdate])
    func `a pending ticket's clocks stand still`(kind: ClockKind) throws {
        let clock = try #require(TicketStory([kind: 60]).adding(.status(.pending), at: 10)[kind])
        #expect(clock.state == .paused)
        #expect(clock.dueAt == nil)
        #expect(clock.upcoming.isEmpty)
    }

    @Test func `a ticket on hold is not paused`() {
        #expect(TicketStory().adding(.status(.onHold), at: 10)[.firstResponse]?.state == .running)
    }

    @Test func `the faster of several levels counts, and which it was is kept`() {
        var story = TicketStory()
        story.company.levels = [
            .fixture([.firstResponse: 60]), .fixture([.firstResponse: 30], id: 2),
            .fixture([.firstResponse: 90], id: 3),
        ]
        story.recompute(at: 0)
        #expect(story[.firstResponse]?.level == 2)
        #expect(story[.firstResponse]?.dueAt == .minute(30))
    }

    @Test func `the choice of a level says why`() throws {
        var company = Company()
        company.levels = [.fixture([.firstResponse: 60]), .fixture([.firstResponse: 30], id: 2)]
        let choice = try #require(
            ServiceClocks.selectLevel(
                .firstResponse, for: .fixture(), startedAt: monday, pauses: [], configuration: company.configuration))
        #expect(choice.because == "“Level 2” is due before “Level 1”, and of several the faster one counts.")
    }

    @Test func `business targets count in the level's hours, else the department's`() {
        var story = TicketStory()
        story.company.department.calendar = 1
        story.company.levels = [
            .fixture([.firstResponse: 60], counting: .business),
            .fixture([.resolution: 60], id: 2, calendar: 2, counting: .business),
            .fixture([.customerUpdate: 60], id: 3, calendar: 2),
        ]
        story.recompute(at: 0)
        #expect(story.clocks.map(\.calendar) == [1, 2, nil])
    }

    @Test func `criteria that change choose another target, for what still runs`() {
        var story = TicketStory()
        story.company.levels = [
            .fixture([.firstResponse: 60, .resolution: 600], priority: .high),
            .fixture([.firstResponse: 10, .resolution: 100], id: 2, priority: .critical),
        ]
        story = story.adding(.agentReplied, at: 5).adding(.criteria(.fixture(.critical)), at: 8)
        #expect(story[.firstResponse]?.level == 1)
        #expect(story[.resolution]?.level == 2)
        #expect(story[.resolution]?.dueAt == .minute(100))
    }

    @Test func `a clock that loses its target is cancelled`() {
        var story = TicketStory()
        story.company.levels = [.fixture([.firstResponse: 60], priority: .high)]
        #expect(story.adding(.criteria(.fixture(.low)), at: 8)[.firstResponse]?.state == .cancelled)
    }
}
