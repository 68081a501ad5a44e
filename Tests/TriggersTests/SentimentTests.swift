import Model
import Testing
import Triggers

struct SentimentTests {
    private static let angry = "This is terrible, the worst service ever. I am furious and very disappointed!"

    private func set(atMost: Double = -0.3, condition: Condition = .always) throws -> TriggerSet {
        try Fixtures.set(
            Fixtures.definition(
                .negativeSentiment, condition: condition, TriggerParameters(sentimentAtMost: atMost)))
    }

    @Test func `an angry message fires and shows only the words that decided`() throws {
        let trigger = try #require(try set().fired(Fixtures.message(Self.angry)).first)
        #expect(trigger.reason.hasPrefix("The message sounds negative (−"))
        #expect(!trigger.evidence.isEmpty)
        for words in trigger.evidence { #expect(Self.angry.contains(words) && words.utf8.count < 30) }
        #expect(!trigger.reason.contains(Self.angry))
    }

    @Test func `a friendly message does not fire`() throws {
        #expect(try set().fired(Fixtures.message("Thank you, great help, I am very happy.")).isEmpty)
    }

    @Test func `a message with a region in its language is scored in that language`() throws {
        #expect(try set().fired(Fixtures.message(Self.angry, language: "en-GB")).count == 1)
    }

    @Test func `what we write does not fire`() throws {
        #expect(try set().fired(Fixtures.message(Self.angry, fromCustomer: false)).isEmpty)
    }

    @Test func `a condition of any definition can ask for the sentiment`() throws {
        let set = try Fixtures.set(
            Fixtures.keyword("service", condition: Fixtures.test(.sentiment, .atMost, .number(-0.2))))
        #expect(set.fired(Fixtures.message(Self.angry)).count == 1)
        #expect(set.fired(Fixtures.message("Great service, thank you.")).isEmpty)
    }
}
