import BusinessTime
import Escalation
import Model
import Testing

@Suite struct FiringTests {
    @Test func `nothing fires before its moment`() {
        var story = TicketStory()
        #expect(story.fire(at: 29).isEmpty)
    }

    @Test func `each moment fires once`() {
        var story = TicketStory()
        #expect(story.fire(at: 30) == [0.5])
        #expect(story.fire(at: 30).isEmpty)
        #expect(story.fire(at: 45) == [0.75])
        #expect(story.fire(at: 60) == [1])
        #expect(story.fire(at: 90).isEmpty)
        #expect(story[.firstResponse]?.breachedAt == .minute(60))
    }

    @Test func `what fell due while nobody looked fires in order`() {
        var story = TicketStory()
        #expect(story.fire(at: 500) == [0.5, 0.75, 1])
        #expect(story[.firstResponse]?.warningsGiven == 2)
    }

    @Test func `computed again, what was given stays given`() {
        var story = TicketStory()
        _ = story.fire(at: 30)
        story.recompute(at: 31)
        #expect(story[.firstResponse]?.upcoming.map(\.share) == [0.75, 1])
        _ = story.fire(at: 60)
        story.recompute(at: 61)
        #expect(story[.firstResponse]?.upcoming == [])
        #expect(story[.firstResponse]?.breachedAt == .minute(60))
    }

    @Test func `a moment that is past and was not given fires at once`() {
        var story = TicketStory().adding(.criteria(.fixture()), at: 50)
        #expect(story.fire(at: 50) == [0.5, 0.75])
    }

    @Test func `a shorter target that is past already is breached at once`() {
        var story = TicketStory()
        story.company.levels = [
            .fixture([.firstResponse: 60], priority: .high), .fixture([.firstResponse: 10], id: 2, priority: .critical),
        ]
        story = story.adding(.criteria(.fixture(.critical)), at: 20)
        #expect(story.fire(at: 20) == [0.5, 0.75, 1])
    }

    @Test func `a breach is taken back where the clock is due only later`() {
        var story = TicketStory()
        story.company.levels = [
            .fixture([.firstResponse: 60], priority: .high), .fixture([.firstResponse: 600], id: 2, priority: .low),
        ]
        _ = story.fire(at: 60)
        story = story.adding(.criteria(.fixture(.low)), at: 70)
        #expect(story[.firstResponse]?.breachedAt == nil)
        #expect(story.fire(at: 600) == [1])
    }

    @Test func `a paused clock fires nothing`() {
        var story = TicketStory().adding(.status(.pending), at: 10)
        #expect(story.fire(at: 500).isEmpty)
    }

    @Test func `a met clock fires nothing`() {
        var story = TicketStory().adding(.agentReplied, at: 10)
        #expect(story.fire(at: 500).isEmpty)
    }

    @Test func `a clock without warnings still ends`() {
        var story = TicketStory(shares: [])
        #expect(story.fire(at: 60) == [1])
    }
}
