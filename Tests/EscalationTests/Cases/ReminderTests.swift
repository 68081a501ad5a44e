import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct ReminderTests {
    @Test func `whoever has not answered is reminded again and again until the time-out`() throws {
        var desk = try Desk([
            .fixture(timeOut: TimeOut(after: .hours(5), counting: .wall, then: .manager), reminderSeconds: 7200)
        ])
        #expect(desk.current.next == CaseMoment(at: .minute(120), kind: .reminder))
        try desk.sleepUntilDue()
        #expect(desk.notices.map(\.template) == ["reminder"])
        #expect(desk.notices.map(\.audience) == [[.person(1)]])
        #expect(desk.current.next == CaseMoment(at: .minute(240), kind: .reminder))
        try desk.sleepUntilDue()
        #expect(desk.current.next == CaseMoment(at: .minute(300), kind: .timeOut))
        #expect(desk.current.lapses == 0)
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 4)
        #expect(desk.current.lapses == 1)
    }

    @Test func `of those who are asked together only those are reminded who have not answered`() throws {
        var company = Company()
        company.teams = [Team(id: 1, name: "Board", department: 1, members: [1, 2, 3])]
        var desk = try Desk([.fixture(1, .team(1), quorum: .everyone, reminderSeconds: 3600)], company: company)
        try desk.decide(.approve, by: 2)
        try desk.sleepUntilDue()
        #expect(desk.notices.map(\.audience) == [[.person(1), .person(3)]])
    }

    @Test func `silence makes a progress update due, unless the settings say never`() throws {
        var company = Company()
        company.settings.progressUpdateSeconds = 1800
        #expect(try Desk([.fixture()], company: company).current.next == CaseMoment(at: .minute(30), kind: .reminder))
        company.settings.progressUpdateSeconds = nil
        #expect(try Desk([.fixture()], company: company).current.next?.kind == .timeOut)
    }

    @Test func `reminders count the department's hours where the time-out does`() throws {
        var company = Company()
        company.calendars = [try .office()]
        company.department.calendar = 1
        let desk = try Desk([.fixture(reminderSeconds: 10 * 3600)], company: company)
        #expect(desk.current.next == CaseMoment(at: .minute(26 * 60), kind: .reminder))
    }
}
