import BusinessTime
import Escalation
import Model
import Testing

@Suite struct BusinessHoursTests {
    private func company(_ calendar: NamedCalendar) -> Company {
        var company = Company()
        company.calendars = [calendar]
        company.department.calendar = 1
        return company
    }

    @Test func `a time-out counts in the department's hours`() throws {
        let timeOut = TimeOut(after: .hours(10), then: .manager)
        let desk = try Desk([.fixture(timeOut: timeOut)], company: company(try .office()))
        #expect(desk.current.next?.at == .minute(26 * 60))
    }

    @Test func `a time-out around the clock does not`() throws {
        let timeOut = TimeOut(after: .hours(10), counting: .wall, then: .manager)
        let desk = try Desk([.fixture(timeOut: timeOut)], company: company(try .office()))
        #expect(desk.current.next?.at == .minute(10 * 60))
    }

    @Test func `a business target counts in the hours of the calendar`() throws {
        var story = TicketStory()
        story.company.calendars = [try .office()]
        story.company.department.calendar = 1
        story.company.levels = [.fixture([.firstResponse: 600], counting: .business)]
        story.recompute(at: 0)
        #expect(story[.firstResponse]?.dueAt == .minute(26 * 60))
    }

    @Test func `of levels in different hours the one due first counts`() throws {
        var story = TicketStory()
        story.company.calendars = [try .office()]
        story.company.department.calendar = 1
        story.company.levels = [
            .fixture([.firstResponse: 600], counting: .business), .fixture([.firstResponse: 720], id: 2),
        ]
        story.recompute(at: 0)
        #expect(story[.firstResponse]?.level == 2)
    }

    @Test func `the time that a ticket was pending is added`() {
        let story = TicketStory().adding(.status(.pending), at: 10).adding(.status(.open), at: 40)
        #expect(story[.firstResponse]?.dueAt == .minute(90))
    }

    @Test func `the time that a ticket was solved is added`() {
        let story = TicketStory([.resolution: 60]).adding(.status(.solved), at: 40).adding(.status(.open), at: 100)
        #expect(story[.resolution]?.dueAt == .minute(120))
    }

    @Test func `going from pending to solved is one pause`() {
        let story = TicketStory([.resolution: 60]).adding(.status(.pending), at: 20).adding(.status(.solved), at: 30)
            .adding(.status(.open), at: 100)
        #expect(story[.resolution]?.dueAt == .minute(140))
    }

    @Test func `a pause after the breach leaves it as it is`() {
        var story = TicketStory()
        _ = story.fire(at: 60)
        story = story.adding(.status(.pending), at: 61).adding(.status(.open), at: 200)
        #expect(story[.firstResponse]?.breachedAt == .minute(60))
        #expect(story[.firstResponse]?.upcoming == [])
    }
}
