import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct RandomHistoryTests {
    /// What must hold after every input, for each of so many made-up companies, escalations and histories.
    private func histories(_ count: Int, check: (Desk, inout RandomWorld) throws -> Void) throws -> Int {
        var opened = 0
        for seed in 0..<UInt64(count) {
            var world = RandomWorld(seed: seed)
            let company = world.company()
            let requester = world.actor(in: company)
            guard var desk = try? Desk(world.steps(), company: company, requester: requester) else { continue }
            opened += 1
            try check(desk, &world)
            for _ in 0..<30 where desk.current.status.isOpen {
                if world.chance(30) {
                    world.disturb(&desk.company)
                    let holder = desk.facts.configuration.people[desk.current.holder]
                    if holder?.isAvailable(at: desk.now) != true {
                        try desk.apply(.recipientGone)
                        try check(desk, &world)
                    }
                }
                for voter in desk.current.unanswered
                where desk.facts.configuration.people[voter]?.isAvailable(at: desk.now) != true {
                    try desk.apply(.voterGone(voter))
                    try check(desk, &world)
                }
                let input = world.input(for: desk.current, in: desk.company)
                if input == .momentCame {
                    try desk.sleepUntilDue()
                } else {
                    try refusable { try desk.apply(input) }
                }
                try check(desk, &world)
            }
        }
        return opened
    }

    /// People may be refused; nothing else may be thrown.
    private func refusable(_ act: () throws -> Void) throws {
        do { try act() } catch is CaseRefusal {}
    }

    @Test func `a case has ended, or has a holder and a moment that is not past`() throws {
        let opened = try histories(3000) { desk, _ in
            let current = desk.current
            guard current.status.isOpen else {
                #expect(current.endedAt != nil && current.next == nil)
                return
            }
            let people = desk.facts.configuration.people
            let barred = Separation.barred(
                requester: current.requester, configuration: desk.facts.configuration, now: desk.now)
            let anyoneLeft = people.values.contains { !$0.isDisabled && !barred.contains($0.id) }
            #expect(people[current.holder]?.isDisabled == false || !anyoneLeft, "nobody holds \(current)")
            #expect(current.candidates.contains(current.holder))
            let next = try #require(current.next)
            #expect(next.at >= desk.now)
            #expect(!current.because.isEmpty)
        }
        #expect(opened > 2500)
    }

    @Test func `a decision is never with its requester`() throws {
        _ = try histories(1000) { desk, _ in
            // Where nobody else is there, the requester answers for it until somebody comes, and cannot decide.
            guard desk.current.status == .open, desk.current.waiting == nil else { return }
            let isHeld = desk.current.entries > desk.company.settings.stepBound
            guard isHeld || desk.definition.step(desk.current.step)?.asks == .decision else { return }
            #expect(desk.current.requester != .person(desk.current.holder))
            for candidate in desk.current.candidates { #expect(desk.current.requester != .person(candidate)) }
        }
    }

    @Test func `a case is only ever in a step that it can reach`() throws {
        _ = try histories(1000) { desk, _ in
            let reachable = desk.definition.reachable(from: 1).union([1])
            for entry in desk.effects.entries { #expect(reachable.contains(entry.step)) }
            #expect(reachable.contains(desk.current.step))
        }
    }

    @Test func `whoever is asked together has not asked for it, and enough are asked to approve`() throws {
        var ballots = 0
        _ = try histories(2000) { desk, _ in
            guard desk.current.status == .open, let ballot = desk.current.ballot else { return }
            ballots += 1
            #expect(Set(ballot.voters).count == ballot.voters.count)
            #expect(desk.current.unanswered.contains(desk.current.holder))
            let approvals = desk.current.answers.count { $0.answer == .approved }
            #expect(approvals < ballot.approvals)
            #expect(approvals + desk.current.unanswered.count >= ballot.approvals)
            for voter in desk.current.unanswered { #expect(desk.current.requester != .person(voter)) }
        }
        #expect(ballots > 200)
    }

    @Test func `nothing waits in a queue where somebody it is for has room`() throws {
        var waiting = 0
        _ = try histories(2000) { desk, _ in
            guard let place = desk.current.waiting, place.queue != QueuePlace.anyone else { return }
            waiting += 1
            #expect(desk.current.status == .open)
            #expect(desk.current.lapses == 0 || desk.current.next != nil)
        }
        #expect(waiting > 50)
    }

    @Test func `nothing is wanted twice at once`() throws {
        _ = try histories(1000) { desk, _ in
            #expect(Set(desk.effects).count == desk.effects.count)
        }
    }

    @Test func `every change of the holder is on the timeline`() throws {
        var before: PersonID?
        _ = try histories(1000) { desk, _ in
            let isOpening = desk.effects.entries.first?.kind == .caseOpened
            if !isOpening, let before, before != desk.current.holder {
                #expect(!desk.effects.entries.isEmpty)
            }
            before = desk.current.holder
        }
    }

    @Test func `no step is entered more often than the bound allows`() throws {
        _ = try histories(1000) { desk, _ in
            #expect(desk.current.entries <= desk.company.settings.stepBound + 1)
        }
    }

    @Test func `a case ends as soon as its holders only approve or take`() throws {
        for seed in 0..<1000 as Range<UInt64> {
            var world = RandomWorld(seed: seed)
            let company = world.company()
            guard var desk = try? Desk(world.steps(), company: company) else { continue }
            // What waits for somebody who may have it cannot be answered by whoever answers for it.
            for _ in 0...company.settings.stepBound where desk.current.status.isOpen && desk.current.waiting == nil {
                let step = try #require(desk.definition.step(desk.current.step))
                let isHeld = desk.current.entries > company.settings.stepBound
                let answer: Decision = step.asks == .acknowledgement && !isHeld ? .acknowledge : .approve
                // Those who are asked together approve one after the other.
                for _ in 0..<max(desk.current.unanswered.count, 1) where desk.current.status.isOpen {
                    let entry = desk.current.entries
                    try desk.decide(answer, by: desk.current.holder)
                    if desk.current.entries != entry { break }
                }
            }
            guard desk.current.waiting == nil else { continue }
            #expect([.approved, .acknowledged].contains(desk.current.status))
        }
    }

    @Test func `the same input to the same case gives the same outcome`() throws {
        _ = try histories(300) { desk, world in
            let input = world.input(for: desk.current, in: desk.company)
            let outcomes = (0..<2).map { _ in
                Result { () throws(CaseRefusal) in
                    try CaseMachine.apply(
                        input, to: desk.current, definition: desk.definition, facts: desk.facts, now: desk.now)
                }
            }
            #expect(outcomes[0] == outcomes[1])
        }
    }
}
