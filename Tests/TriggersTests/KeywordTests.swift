import BusinessTime
import Model
import Testing
import Triggers

struct KeywordTests {
    @Test func `a phrase is found whatever its case, and shown as the customer wrote it`() throws {
        let set = try Fixtures.set(Fixtures.keyword("this is ridiculous"))
        let trigger = try #require(set.fired(Fixtures.message("Really, This is RIDICULOUS! Call me.")).first)
        #expect(trigger.reason == "The message says “This is RIDICULOUS”")
        #expect(trigger.evidence == ["This is RIDICULOUS"])
    }

    @Test func `a trigger says what fired for which record, when and by whom`() throws {
        let set = try Fixtures.set(Fixtures.keyword("ridiculous", id: 7))
        let trigger = try #require(set.fired(Fixtures.message("ridiculous")).first)
        #expect(
            trigger
                == Trigger(
                    definition: 7, name: "keyword 7", event: .keyword, record: .ticket(12), department: 3,
                    at: Fixtures.now, reason: "The message says “ridiculous”", evidence: ["ridiculous"],
                    raisedBy: .customer(9)))
    }

    @Test func `a definition fires once, however many of its phrases are found`() throws {
        let set = try Fixtures.set(Fixtures.keyword("one", "two", "three", "four", "five"))
        let fired = set.fired(Fixtures.message("one two three four five ONE"))
        #expect(fired.map(\.evidence) == [["one", "two", "three", "four", "five"]])
        #expect(fired.first?.reason == "The message says “one”, “two”, “three” and 2 more")
    }

    @Test func `two definitions with the same phrase both fire, in their order`() throws {
        let set = try Fixtures.set(
            Fixtures.keyword("refund", id: 5), Fixtures.keyword("lawyer", id: 2), Fixtures.keyword("refund", id: 1))
        #expect(set.fired(Fixtures.message("I want a refund")).map(\.definition) == [5, 1])
    }

    @Test func `part of a word is no match`() throws {
        #expect(try Fixtures.set(Fixtures.keyword("art")).fired(Fixtures.message("a party")).isEmpty)
    }

    @Test func `what we write raises nothing`() throws {
        let set = try Fixtures.set(Fixtures.keyword("ridiculous"))
        #expect(set.fired(Fixtures.message("ridiculous", fromCustomer: false)).isEmpty)
    }

    @Test func `a quoted mail below the answer raises nothing`() throws {
        let set = try Fixtures.set(Fixtures.keyword("ridiculous"))
        let body = "Thanks, all well now.\n\n> This is ridiculous\n> Please help"
        #expect(set.fired(Fixtures.message(body)).isEmpty)
    }

    @Test func `a note raises nothing`() throws {
        let set = try Fixtures.set(Fixtures.keyword("ridiculous"))
        #expect(set.fired(Fixtures.message("ridiculous", event: .ticketNoted)).isEmpty)
    }

    @Test func `a phrase over two lines is shown on one`() throws {
        let set = try Fixtures.set(Fixtures.keyword("considering leaving"))
        #expect(set.fired(Fixtures.message("I am considering\nleaving")).first?.evidence == ["considering leaving"])
    }

    @Test func `its condition holds it back`() throws {
        let set = try Fixtures.set(
            Fixtures.keyword("ridiculous", condition: Fixtures.test(.accountTier, .is, .text("enterprise"))))
        #expect(set.fired(Fixtures.message("ridiculous")).isEmpty)
        let facts = Fixtures.facts(.ticket, [.accountTier: .text("Enterprise")])
        #expect(set.fired(Fixtures.message("ridiculous", facts: facts)).count == 1)
    }

    @Test func `a disabled definition does not fire`() throws {
        var definition = Fixtures.keyword("ridiculous")
        definition.isEnabled = false
        #expect(try Fixtures.set(definition).fired(Fixtures.message("ridiculous")).isEmpty)
    }
}
