import Testing
import TextSignals

@Suite(.enabled(if: LabelledMessages.file != nil, "the labelled messages are not on this machine"))
struct SentimentQualityTests {
    @Test func `most complaints are found, and few of the finds are wrong`() throws {
        let scorer = try SentimentScorer.shipped()
        let messages = try LabelledMessages.heldOut()
        let complaints = messages.filter { $0.label == "negative" }.count
        let found = messages.filter { scorer.score($0.text).label == .negative }
        let right = found.filter { $0.label == "negative" }.count
        #expect(messages.count > 800)
        // Measured when written: 0.92 and 0.73; VADER at this precision finds less than half.
        #expect(Double(right) / Double(max(found.count, 1)) >= 0.90, "precision")
        #expect(Double(right) / Double(max(complaints, 1)) >= 0.70, "recall")
    }
}
