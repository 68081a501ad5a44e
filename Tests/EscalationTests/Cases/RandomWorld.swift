import BusinessTime
import Escalation
import Model

/// Made-up companies, escalations and histories, the same for the same seed.
struct RandomWorld {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func company() -> Company {
        var company = Company()
        let count = Int.random(in: 1...8, using: &random)
        company.people = (1...count).map { number in
            var person = Person.fixture(
                PersonID(Int64(number)), "Person \(number)", role: pick(Role.allCases, or: .agent),
                customRoles: chance(30) ? ["Approver"] : [], department: chance(20) ? nil : chance(70) ? 1 : 2)
            person.capacity = Int.random(in: 1...4, using: &random)
            person.skills = chance(30) ? ["networking"] : []
            person.authority = chance(20) ? Money(minorUnits: 100_000, currency: "EUR") : nil
            return person
        }
        company.department.manager = chance(80) ? someone(in: company) : nil
        company.teams = (1...2).map { number in
            Team(
                id: TeamID(Int64(number)), name: "Team \(number)", department: 1,
                members: company.people.map(\.id).filter { _ in chance(50) }.shuffled(using: &random),
                assignment: number == 1 ? .roundRobin : .primarySecondary(silence: .minutes(15)))
        }
        company.rotas = [
            Rota(
                id: 1, name: "Nights",
                layers: [
                    RotaLayer(
                        members: company.people.map(\.id).filter { _ in chance(50) }, turn: .days(1),
                        start: CivilDay(dayNumber: 20_000))
                ])
        ]
        company.settings.whenFull = pick(Overflow.allCases, or: .wait)
        company.settings.progressUpdateSeconds = chance(50) ? 3600 : nil
        company.record.accountOwner = chance(50) ? someone(in: company) : nil
        company.record.value = chance(30) ? Money(minorUnits: 500_000, currency: "EUR") : nil
        company.record.topics = ["networking"]
        company.settings.stepBound = Int.random(in: 1...12, using: &random)
        company.record.assignee = chance(50) ? someone(in: company) : nil
        for _ in 0..<3 { disturb(&company) }
        return company
    }

    /// Somebody comes, goes, is disabled or gets more to do.
    mutating func disturb(_ company: inout Company) {
        let id = someone(in: company)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: company = company.disabled(id)
        case 1: company = company.away(id)
        case 2: company = company.away(id, delegate: someone(in: company))
        case 3: company.routing.openCases[id] = Int.random(in: 0...5, using: &random)
        default:
            company = company.changing(id) {
                $0.isDisabled = false
                $0.availability = .present
            }
        }
    }

    mutating func someone(in company: Company) -> PersonID {
        PersonID(Int64.random(in: 1...Int64(company.people.count + 1), using: &random))
    }

    mutating func steps() -> [Step] {
        let count = Int.random(in: 1...6, using: &random)
        return (1...count).map { number in
            let recipients: [Recipient] = [
                .user(PersonID(Int64.random(in: 1...9, using: &random))), .manager, .role("agent"), .role("approver"),
                .team(1), .team(2), .team(3), .tier(.first), .skill("networking"), .accountOwner, .rota(1), .rota(2),
            ]
            let actions: [StepAction] = [
                .reassign, .raisePriority(.critical), .raiseTier(.third), .tag("vip"),
                .notify(.holder, template: "handoff"), .notify(.requester, template: "handoff"),
            ]
            return .fixture(
                number, pick(recipients, or: .manager), asks: pick(Ask.allCases, or: .decision),
                actions: actions.filter { _ in chance(30) }, timeOut: chance(60) ? timeOut(to: count) : nil,
                onApproval: chance(60) ? Int.random(in: 1...count, using: &random) : nil,
                onRejection: chance(40) ? Int.random(in: 1...count, using: &random) : nil,
                quorum: chance(40) ? pick([.anyone, .everyone, .count(2), .count(3)], or: .everyone) : nil,
                rejectionQuorum: chance(20) ? 2 : nil, reminderSeconds: chance(30) ? 600 : nil,
                phase: chance(30) ? pick(CasePhase.allCases, or: .assessment) : nil)
        }
    }

    private mutating func timeOut(to count: Int) -> TimeOut {
        let target = Int.random(in: 1...count, using: &random)
        return TimeOut(
            after: .minutes(Int64.random(in: 0...300, using: &random)), counting: chance(50) ? .wall : .business,
            then: pick([.goto(target), .approve, .reject, .manager], or: .manager))
    }

    mutating func actor(in company: Company) -> Actor {
        pick([.system, .customer(3), .console, .person(someone(in: company))], or: .system)
    }

    mutating func input(for current: Case, in company: Company) -> CaseInput {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: .triggeredAgain(.fixture(by: actor(in: company)))
        case 1: chance(20) ? .recordClosed : .momentCame
        case 2: chance(20) ? .withdrawn(by: actor(in: company), comment: "") : .momentCame
        case 3: .roomFreed
        case 4: chance(20) ? .askedChanged("value: 1 → 2", by: actor(in: company)) : .roomFreed
        case 5: chance(30) ? .cameTo(pick(CasePhase.allCases, or: .review), by: current.holder) : .momentCame
        case 6, 7: .corrected(by: chance(80) ? .person(current.holder) : actor(in: company), comment: "")
        case 8, 9, 10: .momentCame
        default: .decided(decision(in: company), by: chance(80) ? current.holder : someone(in: company), comment: "")
        }
    }

    private mutating func decision(in company: Company) -> Decision {
        pick(
            [.approve, .approve, .reject, .returnForCorrection, .acknowledge, .passOn(someone(in: company))],
            or: .approve)
    }

    mutating func pick<Value>(_ values: [Value], or other: Value) -> Value {
        values.randomElement(using: &random) ?? other
    }
}
