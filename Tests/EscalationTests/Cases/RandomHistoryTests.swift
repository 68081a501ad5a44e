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
                    if holder?.isAvailable(at: desk.now) != true { try desk.apply(.recipientGone) }
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
            guard desk.current.status == .open else { return }
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
            for _ in 0...company.settings.stepBound where desk.current.status.isOpen {
                let step = try #require(desk.definition.step(desk.current.step))
                let isHeld = desk.current.entries > company.settings.stepBound
                let answer: Decision = step.asks == .acknowledgement && !isHeld ? .acknowledge : .approve
                try desk.decide(answer, by: desk.current.holder)
            }
            #expect(desk.current.status == .approved)
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
