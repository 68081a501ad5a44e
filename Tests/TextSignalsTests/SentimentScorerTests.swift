import Testing
import TextSignals

struct SentimentScorerTests {
    private let scorer: SentimentScorer

    init() throws { scorer = try SentimentScorer.shipped() }

    private func label(_ text: String) -> Sentiment.Label { scorer.score(text).label }

    @Test(arguments: [
        "This is the worst service I have ever seen.", "Thanks for nothing.", "Thank you for losing my parcel!",
        "This is the third time I write about this.", "I will never order from you again.",
        "My lawyer will contact you.", "No, this is awful.",
        "Still no answer after two weeks.", "Your app is not working and nobody answers.", "The staff was not helpful.",
        "I have been on hold for 2 hours", "😡😡", "#worstserviceever", "This is sooooo terribleeee",
        "I DONT want excuses, refund me", "my bag is lost and my flight was cancelled",
    ])
    func `a complaint is negative`(text: String) { #expect(label(text) == .negative) }

    @Test(arguments: [
        "Thank you so much, great service!", "You guys are awesome :)", "The agent was very helpful, problem solved.",
        "Can't wait to fly with you again!", "Love the new app", "👍👍",
    ])
    func `praise is positive`(text: String) { #expect(label(text) == .positive) }

    @Test(arguments: [
        "How do I add a second user to our company account?", "Please update your system with our new address.",
        "Can you tell me when my order will be shipped?", "Is there a way to change the language?", "", "12345", "🛫",
        "See https://example.com/worst/terrible and mail worst@example.com, @awful_support",
        "Our manager asked whether your service is available in Austria. We have been a customer since 2019, and "
            + "another company of our group said that your website and your phone line were changed already.",
    ])
    func `a plain request is neutral`(text: String) { #expect(label(text) == .neutral) }

    @Test(arguments: [
        ("Das ist eine Frechheit, ich warte seit drei Wochen auf meine Bestellung!", Sentiment.Label.negative),
        ("Ich bin mit dem Service überhaupt nicht zufrieden.", .negative), ("Danke für nichts.", .negative),
        ("Jetzt zum dritten Mal, mein Anwalt meldet sich.", .negative),
        ("Vielen Dank für die schnelle Hilfe, jetzt funktioniert wieder alles.", .positive),
        ("Nicht schlecht, das hat gut geklappt.", .positive),
        ("Guten Tag, ich möchte bitte meine Adresse ändern.", .neutral),
        ("Wie kann ich eine Rechnung herunterladen?", .neutral),
    ])
    func `German is known and judged`(text: String, expected: Sentiment.Label) {
        let sentiment = scorer.score(text)
        #expect(sentiment.language == "de")
        #expect(sentiment.label == expected)
    }

    @Test func `a language can be given`() {
        #expect(scorer.languages == ["en", "de"])
        #expect(scorer.score("gut", language: "de").label == .positive)
        #expect(scorer.score("gut", language: "fr").language == "en")
    }

    @Test func `not bad is not bad`() {
        #expect(scorer.score("That was not horrible.").score > 0)
        #expect(scorer.score("That was horrible.").score < -0.5)
        #expect(scorer.score("That was not good.").score < 0)
    }

    @Test func `emphasis makes a score stronger, and a little weaker`() {
        let plain = scorer.score("The app is slow and confusing.").score
        #expect(scorer.score("The app is very slow and extremely confusing.").score < plain)
        #expect(scorer.score("The app is SLOW and CONFUSING.").score < plain)
        #expect(scorer.score("The app is slow and confusing!!!").score < plain)
        #expect(scorer.score("The app is slightly slow and a bit confusing.").score > plain)
    }

    @Test func `what comes after but counts more`() {
        let good = scorer.score("It was great, but it is broken.").score
        let broken = scorer.score("It was great. It is broken.").score
        #expect(good < broken)
    }

    @Test func `the words that decided are shown with their place`() throws {
        let text = "Grüße! This is terrible."
        let match = try #require(scorer.score(text).matches.first { $0.phrase == "terrible" })
        #expect(String(decoding: Array(text.utf8)[match.range], as: UTF8.self) == "terrible")
        #expect(match.weight < -2)
    }

    @Test func `a score stays between minus one and one`() {
        #expect(scorer.score(String(repeating: "terrible ", count: 10_000)).score >= -1)
        #expect(scorer.score(String(repeating: "great ", count: 10_000)).score <= 1)
    }

    @Test func `random texts are scored without a crash`() {
        let pieces = [
            "#", "@", ":", "(", "/", "<3", "&amp;", "&", "'", "can't", "worst", "!", "?", ".", "ß", "é", "😡", "\n", " ",
            "http://", "www.", "9", "2hrs", "aaaa", "\u{301}", "退", "_", "not", ";",
        ]
        var random = SeededRandom(seed: 3)
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            #expect(scorer.score(text).score.magnitude <= 1)
        }
    }

    @Test func `a file that is not a language says which and why`() {
        let error = #expect(throws: SentimentError.self) { try SentimentScorer(languages: ["xx.json": "{}"]) }
        #expect(error?.description.hasPrefix("the word lists in xx.json cannot be read: ") == true)
        #expect(throws: SentimentError.noLanguages) { try SentimentScorer(languages: [:]) }
    }
}
