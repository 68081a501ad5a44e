import BusinessTime
import Model
import Testing

struct NounTests {
    @Test func `An absence ends by itself when its time is over`() {
        let away = Availability.away(until: Instant(seconds: 10), delegate: nil)
        #expect(away.isAway(at: Instant(milliseconds: 9999)))
        #expect(!away.isAway(at: Instant(seconds: 10)))
        #expect(Availability.away(until: nil, delegate: nil).isAway(at: Instant(milliseconds: .max)))
        #expect(!Availability.present.isAway(at: Instant(seconds: 0)))
    }

    @Test func `Managers and below stay in their department, admins do not`() {
        var person = Person(id: 1, name: "Ana", email: "ana@example.com", role: .manager, department: 7)
        #expect(Principal(person).reaches(7))
        #expect(!Principal(person).reaches(8))
        person.role = .admin
        #expect(Principal(person).reaches(8))
    }

    @Test func `An endpoint takes the types that it names, by their beginning where they end in a star`() {
        var endpoint = Endpoint(
            id: 1, name: "Mail", url: "https://example.com", secret: SigningSecret("x"), createdAt: Instant(seconds: 0))
        #expect(endpoint.accepts("notification.breach"))
        endpoint.eventTypes = ["notification.assigned", "case.*"]
        #expect(endpoint.accepts("notification.assigned"))
        #expect(endpoint.accepts("case.opened"))
        #expect(!endpoint.accepts("notification.breach"))
        #expect(!endpoint.accepts("notification.assigned.twice"))
    }

    @Test func `A signing secret is never printed`() {
        let secret = SigningSecret("whsec_verysecret")
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), dumped, "\([secret])"] {
            #expect(!text.contains("verysecret"), "\(text)")
        }
    }

    @Test func `A service level covers what it says, and everything where it says nothing`() {
        let criteria = ServiceCriteria(priority: .high, tier: .second, department: 3, category: "Billing")
        var level = ServiceLevel(id: 1, name: "Gold", targets: [:])
        #expect(level.covers(criteria))
        level = ServiceLevel(
            id: 1, name: "Gold", priority: .high, tier: .second, department: 3, category: "billing", targets: [:])
        #expect(level.covers(criteria))
        #expect(!level.covers(ServiceCriteria(priority: .low, tier: .second, department: 3, category: "billing")))
        #expect(!level.covers(ServiceCriteria(priority: .high, tier: .first, department: 3, category: "billing")))
        #expect(!level.covers(ServiceCriteria(priority: .high, tier: .second, department: 4, category: "billing")))
        #expect(!level.covers(ServiceCriteria(priority: .high, tier: .second, department: 3)))
    }

    @Test func `Priorities, tiers and roles are ordered`() {
        #expect(Priority.allCases == Priority.allCases.sorted())
        #expect(SupportTier.allCases == SupportTier.allCases.sorted())
        #expect(Role.allCases == Role.allCases.sorted())
        #expect(AccountTier.allCases == AccountTier.allCases.sorted())
    }

    @Test func `Every field has a place of its own, and every comparison a field that it fits`() {
        #expect(Set(Field.allCases.map(\.index)) == Set(Field.allCases.indices))
        for comparison in Comparison.allCases {
            #expect(Field.allCases.contains { comparison.kinds.contains($0.kind) }, "\(comparison)")
        }
        var facts = RecordFacts(record: .ticket(1), department: 1)
        facts[.subject] = .text("a")
        facts.note(.subject, was: .none)
        #expect(facts[at: Field.subject.index] == .text("a"))
        #expect(facts.before(.subject) == FieldValue.none)
        #expect(facts.before(.priority) == nil)
    }
}
