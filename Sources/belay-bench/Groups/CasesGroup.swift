import BenchBaselines
import BusinessTime
import Escalation
import Foundation
import Model
import Storage
import Workflows

/// How quickly cases are decided, how long a thousand time-outs at once take, and what assigning costs.
struct CasesGroup: BenchGroup {
    let name = "cases"
    let summary = "decisions on one core, a thousand time-outs among many open cases, assigning among 500 agents"

    private static let monday = Instant(seconds: 1_772_442_000)

    func run(_ run: BenchRun) async throws -> [Figure] {
        try deciding(run) + assigning(run) + (await timeOuts(run))
    }

    // MARK: Pure

    private func company(_ agents: Int) -> Configuration {
        let people = (1...agents).map { number in
            Person(
                id: PersonID(Int64(number)), name: "Agent \(number)", email: "agent\(number)@bench.example",
                department: 1)
        }
        let manager = Person(
            id: PersonID(Int64(agents + 1)), name: "Manager", email: "manager@bench.example", role: .manager,
            department: 1)
        let team = Team(id: 1, name: "Crowd", department: 1, members: people.map(\.id))
        return Configuration(
            people: people + [manager], departments: [Department(id: 1, name: "Support", manager: manager.id)],
            teams: [team])
    }

    /// A case opened, approved in two steps, and ended: three inputs each.
    private func deciding(_ run: BenchRun) throws -> [Figure] {
        let definition = EscalationDefinition(
            id: 1, name: "Two steps", isEnabled: true, createdAt: Self.monday,
            steps: [
                Step(sequence: 1, name: "First", recipient: .user(1), onApproval: 2),
                Step(sequence: 2, name: "Second", recipient: .user(2)),
            ])
        let facts = CaseFacts(
            configuration: company(10), routing: RoutingFacts(),
            record: RecordState(reference: .ticket(1), department: 1))
        let trigger = Trigger(
            definition: nil, name: "manual", event: .manual, record: .ticket(1), department: 1, at: Self.monday,
            reason: "bench", raisedBy: .system)
        var ended = 0
        let rounds = 2000
        let each = try Stopwatch.microseconds(rounds: run.repetitions(3, 10), rounds) {
            for number in 0..<rounds {
                var value = try CaseMachine.start(
                    id: CaseID(Int64(number)), definition: definition, trigger: trigger, binding: nil, facts: facts,
                    now: Self.monday
                ).case
                for person in [1, 2] as [PersonID] {
                    value = try CaseMachine.apply(
                        .decided(.approve, by: person, comment: ""), to: value, definition: definition, facts: facts,
                        now: Self.monday
                    ).case
                }
                if !value.status.isOpen { ended += 1 }
            }
        }
        guard ended > 0 else { throw LoadRun.LoadError(description: "no case ended") }
        return [Figure("cases.decisions", 3_000_000 / each, "/s", target: .atLeast(100_000))]
    }

    /// Whom a case goes to in a team of 500, all of them with something to do already.
    private func assigning(_ run: BenchRun) throws -> [Figure] {
        let configuration = company(500)
        var routing = RoutingFacts()
        for number in 1...500 { routing.openCases[PersonID(Int64(number))] = number % 4 }
        var holders: Set<PersonID> = []
        let rounds = 1000
        let each = try Stopwatch.microseconds(rounds: run.repetitions(3, 10), rounds) {
            var facts = CaseFacts(
                configuration: configuration, routing: routing,
                record: RecordState(reference: .ticket(1), department: 1))
            for _ in 0..<rounds {
                let found = try RecipientResolver.resolve(
                    .team(1), for: .acknowledgement, department: 1, requester: .system, facts: facts, now: Self.monday)
                facts.routing.lastServed[1] = found.holder
                holders.insert(found.holder)
            }
        }
        guard holders.count == 500 else { throw LoadRun.LoadError(description: "turns did not go round") }
        return [Figure("cases.assign (500 agents)", each, "µs", target: .atMost(50))]
    }

    // MARK: Stored

    private func timeOuts(_ run: BenchRun) async throws -> [Figure] {
        let many = run.options.manyTickets
        let environment = try await BenchHost.openEnvironment(try await run.filledFile(many))
        do {
            let figures = try await timeOuts(run, CaseFill(environment), many)
            await environment.store.close()
            return figures
        } catch {
            await environment.store.close()
            throw error
        }
    }

    private func timeOuts(_ run: BenchRun, _ fill: CaseFill, _ many: Int) async throws -> [Figure] {
        try await fill.open(many)
        var took: [Double] = []
        for round in 0..<run.repetitions(3, 5) {
            took.append(try await fill.timeOut(1000, round: round))
            Output.note("  a thousand time-outs took \(Int(took.last ?? 0)) ms")
        }
        let few = try await fill.queueHead(waiting: 100)
        let queued = try await fill.queueHead(waiting: 10_000)
        return [
            Figure("cases.thousand-time-outs (\(many) open)", took.median, "ms", target: .atMost(1000)),
            Figure("cases.queue-head (10000 waiting)", queued, "µs", target: .atMost(50)),
            Figure("cases.queue-head-many-to-few", queued / max(few, 0.001), "", target: .between(0.3, 3)),
        ]
    }
}
