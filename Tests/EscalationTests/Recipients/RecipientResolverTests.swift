import BusinessTime
import Escalation
import Model
import Testing

@Suite struct RecipientResolverTests {
    @Test func `a person who is here gets it`() throws {
        #expect(try Company().resolve(.user(1)) == Resolution(holder: 1, because: "Ana Lima"))
    }

    @Test func `the delegate of someone who is away gets it, and both are named`() throws {
        let found = try Company().away(1, until: .minute(7 * 1440), delegate: 2).resolve(.user(1))
        #expect(found.holder == 2)
        #expect(found.candidates == [1, 2])
        #expect(found.because == "Ana Lima is away until Mon 9 Mar → delegate Ben Roth")
    }

    @Test func `delegates are followed until one is here`() throws {
        let found = try Company().away(1, delegate: 2).away(2, delegate: 3).resolve(.user(1))
        #expect(found.because == "Ana Lima is away → delegate Ben Roth is away → delegate Carla Diaz")
    }

    @Test func `a circle of delegates is named and the manager gets it`() throws {
        let found = try Company().away(1, delegate: 2).away(2, delegate: 1).resolve(.user(1))
        #expect(found.holder == 4)
        #expect(found.because.contains("their delegates are a circle: Ana Lima → Ben Roth → Ana Lima"))
    }

    @Test func `an absence that is over does not count`() throws {
        #expect(try Company().away(1, until: monday, delegate: 2).resolve(.user(1)).holder == 1)
    }

    @Test func `a disabled person is passed over to the manager, who learns why`() throws {
        let found = try Company().disabled(1).resolve(.user(1))
        #expect(found.because == "Ana Lima is disabled → manager of Support: Maria Silva")
    }

    @Test func `the manager's delegate stands in for an absent manager`() throws {
        let found = try Company().away(4, delegate: 3).resolve(.manager)
        #expect(found.holder == 3)
        #expect(found.because == "manager of Support: Maria Silva is away → delegate Carla Diaz")
    }

    @Test func `without a manager an admin gets it`() throws {
        var company = Company()
        company.department.manager = nil
        let found = try company.resolve(.manager)
        #expect(found.holder == 5)
        #expect(found.because == "Support has no manager → admin: Rosa Root")
    }

    @Test func `an absent admin gets it where there is no other`() throws {
        let found = try Company().disabled(4).away(5).resolve(.user(99))
        #expect(found.holder == 5)
        #expect(found.because.hasSuffix("admin: Rosa Root, though Rosa Root is away"))
    }

    @Test func `the admin who is here comes before one with fewer cases who is away`() throws {
        var company = Company().disabled(4).away(5)
        company.people.append(.fixture(6, "Sam Root", role: .admin))
        company.routing.openCases[6] = 3
        #expect(try company.resolve(.user(99)).holder == 6)
    }

    @Test func `without manager and admin the most senior person left gets it`() throws {
        #expect(try Company().disabled(4).disabled(5).resolve(.user(99)).holder == 3)
    }

    @Test func `a requester who is the only one there waits with it for whoever comes`() throws {
        var company = Company()
        company.people = [Company.ana]
        let found = try company.resolve(.manager, requester: .person(1))
        #expect(found.holder == 1)
        #expect(found.waitsIn == QueuePlace.anyone)
        #expect(found.because.hasSuffix("it waits for somebody who may have it; Ana Lima answers for it"))
    }

    @Test func `where not one person works here it is refused`() {
        var company = Company()
        company.people = [Company.ana].map { person in
            var person = person
            person.isDisabled = true
            return person
        }
        #expect(throws: CaseRefusal.self) { try company.resolve(.manager) }
    }

    @Test func `a role means the least loaded in the record's department`() throws {
        var company = Company()
        company.routing.openCases = [1: 2, 2: 1]
        let found = try company.resolve(.role("AGENT"))
        #expect(found.holder == 2)
        #expect(found.candidates == [1, 2])
    }

    @Test func `among equally loaded people the lowest number gets it`() throws {
        #expect(try Company().resolve(.role("agent")).holder == 1)
    }

    @Test func `a role that the department lacks is looked for among those who work for all`() throws {
        var company = Company()
        company.people += [
            .fixture(6, "Else Where", customRoles: ["Finance Approver"], department: 2),
            .fixture(7, "For All", customRoles: ["Finance Approver"], department: nil),
        ]
        #expect(try company.resolve(.role("finance approver")).holder == 7)
    }

    @Test func `a role that nobody near has is looked for in other departments`() throws {
        var company = Company()
        company.people.append(.fixture(6, "Else Where", customRoles: ["Finance Approver"], department: 2))
        #expect(try company.resolve(.role("finance approver")).holder == 6)
    }

    @Test func `a role that nobody has goes to the manager`() throws {
        let found = try Company().resolve(.role("poet"))
        #expect(found.because == "nobody has the role “poet” → manager of Support: Maria Silva")
    }

    @Test func `someone at capacity is passed over`() throws {
        var company = Company().changing(1) { $0.capacity = 1 }
        company.routing.openCases = [1: 1, 2: 3]
        #expect(try company.resolve(.role("agent")).holder == 2)
    }

    @Test func `where all are full the least loaded gets it and it says so, where the settings want that`() throws {
        var company = Company()
        company.settings.whenFull = .leastLoaded
        company.routing.openCases = [1: 6, 2: 5]
        let found = try company.resolve(.role("agent"))
        #expect(found.holder == 2)
        #expect(found.because.contains("is full (Ana Lima holds 6 of 4 cases, Ben Roth holds 5 of 4 cases)"))
    }

    @Test func `where all are full it waits for one of them, and the manager answers for it`() throws {
        var company = Company()
        company.routing.openCases = [1: 6, 2: 5]
        let found = try company.resolve(.role("Agent"))
        #expect(found.holder == 4)
        #expect(found.waitsIn == "role:agent")
        #expect(found.candidates.contains(1) && found.candidates.contains(2))
        #expect(found.because.hasSuffix("→ it waits for one of them; Maria Silva answers for it"))
    }

    @Test func `the requester is neither holder nor candidate of a decision`() throws {
        let found = try Company().resolve(.role("agent"), requester: .person(1))
        #expect(found.holder == 2)
        #expect(found.candidates == [2])
    }

    @Test func `whoever stands in for an absent requester does not decide either`() throws {
        var company = Company().away(1, delegate: 2)
        company.people.append(.fixture(6, "Third Agent"))
        let found = try company.resolve(.role("agent"), requester: .person(1))
        #expect(found.candidates == [6])
    }

    @Test func `the requester may take what asks for no decision`() throws {
        #expect(try Company().resolve(.user(1), for: .acknowledgement, requester: .person(1)).holder == 1)
    }

    @Test func `a requester who is the manager cannot decide, an admin has to`() throws {
        let found = try Company().resolve(.manager, requester: .person(4))
        #expect(found.holder == 5)
        #expect(found.because.contains("Maria Silva asked for it"))
    }

    @Test func `a team without members goes to the manager`() throws {
        var company = Company()
        company.teams = [Team(id: 1, name: "Tier 1", department: 1)]
        #expect(try company.resolve(.team(1)).because == "Tier 1 has no members → manager of Support: Maria Silva")
    }

    @Test func `an unknown team goes to the manager`() throws {
        #expect(try Company().resolve(.team(9)).holder == 4)
    }
}
