import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct CaseLoadTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `How many cases each person holds never drifts, whatever happens to the cases`(seed: UInt64) async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                var random = SeededGenerator(seed: seed)
                let company = try StoredCompany(in: writer)
                let people = [company.ana, company.ben]
                var cases: [Case] = []
                for _ in 1...400 {
                    if cases.isEmpty || Int.random(in: 0..<4, using: &random) == 0 {
                        let id = CaseID(Int64(cases.count + 1))
                        var new = company.openCase(
                            id, record: .ticket(TicketID(id.rawValue)),
                            holder: people.randomElement(using: &random) ?? 1)
                        if Int.random(in: 0..<5, using: &random) == 0 {
                            new.status = .approved
                            new.endedAt = .at(.monday, 9)
                        }
                        cases.append(new)
                        try writer.save(new)
                        #expect(try writer.nextCaseID().rawValue == id.rawValue + 1)
                    } else {
                        let place = Int.random(in: cases.indices, using: &random)
                        cases[place].holder = people.randomElement(using: &random) ?? 1
                        cases[place].status = CaseStatus.allCases.randomElement(using: &random) ?? .open
                        cases[place].endedAt = cases[place].status.isOpen ? nil : .at(.monday, 9)
                        try writer.save(cases[place])
                    }
                    var expected: [PersonID: Int] = [:]
                    for open in cases where open.status.isOpen { expected[open.holder, default: 0] += 1 }
                    #expect(try writer.routingFacts().openCases == expected)
                }
            }
        }
    }
}

/// Numbers that look random and are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
