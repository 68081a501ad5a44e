import Model
import Testing
import Triggers

struct ToneTests {
    @Test func `a message sounds as the words in it do, which are told as they were written`() throws {
        let set = try Fixtures.set()
        let unhappy = set.tone(of: "This is TERRIBLE and useless.\n\n> Thank you, perfect!", language: "en-GB")
        #expect(unhappy.label == "negative" && unhappy.score < 0)
        #expect(Set(unhappy.words) == ["TERRIBLE", "useless"])
        let pleased = set.tone(of: "Vielen Dank, das ist perfekt!")
        #expect(pleased.label == "positive" && !pleased.words.isEmpty)
        #expect(set.tone(of: "The invoice is attached.").words.isEmpty)
    }
}
