import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct PhaseTests {
    private let steps: [Step] = [
        .fixture(1, .user(1), asks: .acknowledgement, onApproval: 2, phase: .assessment),
        .fixture(2, .user(2), asks: .acknowledgement, phase: .investigation),
    ]

    @Test func `an assessment of a quarter of an hour warns its holder and the manager, once`() throws {
        var desk = try Desk(steps)
        #expect(desk.current.phase == .assessment)
        #expect(desk.current.next == CaseMoment(at: .minute(15), kind: .phase))
        try desk.sleepUntilDue()
        #expect(desk.notices.map(\.audience) == [[.person(1), .manager]])
        #expect(desk.log == ["assessment has taken 15 minutes, as long as it may"])
        #expect(desk.current.next?.kind == .timeOut)
    }

    @Test func `how long an assessment may take is a setting`() throws {
        var company = Company()
        company.settings.assessmentSeconds = 300
        #expect(try Desk(steps, company: company).current.next == CaseMoment(at: .minute(5), kind: .phase))
    }

    @Test func `each phase is timed, whether a step or somebody brings the case to it`() throws {
        var desk = try Desk(steps)
        try desk.apply(.decided(.acknowledge, by: 1, comment: ""), after: .minutes(4))
        #expect(desk.current.phase == .investigation)
        try desk.apply(.cameTo(.resolution, by: 2), after: .minutes(10))
        try desk.apply(.decided(.acknowledge, by: 2, comment: ""), after: .minutes(6))
        #expect(
            desk.current.phases == [
                PhaseSpan(phase: .assessment, from: .minute(0), until: .minute(4)),
                PhaseSpan(phase: .investigation, from: .minute(4), until: .minute(14)),
                PhaseSpan(phase: .resolution, from: .minute(14), until: .minute(20)),
            ])
        #expect(desk.current.status == .acknowledged)
    }

    @Test func `only who may answer a case says how far it is`() throws {
        var desk = try Desk(steps)
        #expect(throws: CaseRefusal.notYours(holder: "Ana Lima")) { try desk.apply(.cameTo(.review, by: 3)) }
    }
}
