import Foundation
import Model
import Testing

@Suite struct MacroTests {
    @Test func `every action comes back from its stored form as it was`() throws {
        let actions: [MacroAction] = [
            .priority(.critical), .status(.onHold), .category(""), .tag("vip"), .untag("a: b"), .assign(.me),
            .assign(.nobody), .assign(.person(7)), .team(3), .team(nil), .department(2), .tier(.second),
            .followUp(days: 3, title: "Call back"), .escalate(reason: "They wait: long"),
        ]
        let data = try JSONEncoder().encode(actions)
        #expect(try JSONDecoder().decode([MacroAction].self, from: data) == actions)
        #expect(Set(actions.map(\.kind)) == Set(MacroAction.Kind.allCases))
        let nonsense = Data(#"[{"do": "priority", "to": "sky-high"}]"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([MacroAction].self, from: nonsense) }
    }

    @Test(arguments: [
        ("3 Call back", 3, "Call back"), ("3 days: Call back", 3, "Call back"), (" 1d Call", 1, "Call"),
        ("14day Look", 14, "Look"), ("7 darn it", 7, "darn it"), ("5", 5, ""),
    ])
    func `days are read with what is to be done then`(_ text: String, _ days: Int, _ title: String) throws {
        let read = try #require(MacroAction.days(in: text))
        #expect(read.days == days && read.title == title)
    }

    @Test(arguments: ["", "soon", "0 Now", "366 Too late", "-1 Back", "٣ Call"])
    func `what says no days is none`(_ text: String) {
        #expect(MacroAction.days(in: text) == nil)
    }

    @Test func `everybody keeps their own, leads their department's, admins those for all`() {
        let agent = Principal(actor: .person(1), role: .agent, department: 1)
        let lead = Principal(actor: .person(2), role: .lead, department: 1)
        let other = Principal(actor: .person(3), role: .manager, department: 2)
        let admin = Principal(actor: .person(4), role: .admin)
        func macro(_ reach: Macro.Reach) -> Macro { Macro(id: 1, name: "a", reach: reach) }
        let own = macro(.person(1))
        #expect([agent, lead, other, admin].map(own.isSeen) == [true, false, false, false])
        #expect([agent, lead, other, admin].map(own.isKept) == [true, false, false, false])
        let shared = macro(.department(1))
        #expect([agent, lead, other, admin].map(shared.isSeen) == [true, true, false, true])
        #expect([agent, lead, other, admin].map(shared.isKept) == [false, true, false, true])
        #expect(shared.fits(1) && !shared.fits(2))
        let all = macro(.everyone)
        #expect([agent, lead, other, admin].map(all.isKept) == [false, false, false, true])
        #expect(all.isSeen(by: agent) && all.fits(2))
    }

    @Test func `what a macro names that is gone is said`() {
        let gone = Person(id: 5, name: "Gone", email: "gone@example.com", isDisabled: true)
        let configuration = Configuration(people: [gone], teams: [Team(id: 1, name: "First", department: 1)])
        let macro = Macro(
            id: 1, name: "a", reach: .everyone,
            actions: [.team(1), .team(9), .department(4), .assign(.person(5)), .assign(.person(6)), .assign(.me)])
        #expect(
            macro.obstacles(in: configuration).map(\.description) == [
                "team 9 is not there any more", "department 4 is not there any more", "Gone is disabled",
                "person 6 is not here any more",
            ])
    }
}
