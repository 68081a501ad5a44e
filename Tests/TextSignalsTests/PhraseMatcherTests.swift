import Testing
import TextSignals

struct PhraseMatcherTests {
    private func finds(_ phrases: [String], in text: String) -> [String] {
        PhraseMatcher(phrases: phrases).matches(in: text).map { String(text[$0.range]) }
    }

    @Test(arguments: [
        ("cafe", "Das CAFÉ ist zu", "CAFÉ"), ("café", "cafe\u{301} au lait", "cafe\u{301}"),
        ("straße", "STRASSE 5", "STRASSE"), ("strasse", "Straße 5", "Straße"), ("don't", "I don’t know", "don’t"),
        ("money back", "my money\u{A0}\n back!", "money\u{A0}\n back"), ("łódź", "Lodz", "Lodz"),
        ("refund", "re\u{AD}fund", "re\u{AD}fund"), ("ΑΘΗΝΑ", "στην Αθήνα", "Αθήνα"),
        ("возврат", "ВОЗВРАТ!", "ВОЗВРАТ"), ("ｆｕｌｌ", "full", "full"), ("e-mail", "e\u{2010}mail", "e\u{2010}mail"),
    ])
    func `case, accents, apostrophes and spaces do not matter`(phrase: String, text: String, find: String) {
        #expect(finds([phrase], in: text) == [find])
    }

    @Test(arguments: [
        ("car", "the card in the scar"), ("can", "I can't"), ("fund", "refund"), ("art", "état d'artiste"),
        ("und", "Hünde"), ("a b", "a, b"), ("7", "1760"),
    ])
    func `only whole words are found`(phrase: String, text: String) {
        #expect(finds([phrase], in: text) == [])
    }

    @Test(arguments: [
        ("customer", "the customer's order"), ("avocat", "l'avocat"), ("lawyer", "(lawyer)"), ("c++", "in C++, no"),
        ("退款", "我要退款谢谢"), ("😡", "so😡so"), ("refund", "refund"),
    ])
    func `words end at punctuation, possessives and unspaced scripts`(phrase: String, text: String) {
        #expect(finds([phrase], in: text).count == 1)
    }

    @Test func `phrases that overlap or hold each other are all found`() {
        let phrases = ["money back guarantee", "money", "back", "money back", "guarantee"]
        let found = finds(phrases, in: "Money back guarantee")
        #expect(found == ["Money", "Money back", "back", "Money back guarantee", "guarantee"])
    }

    @Test func `phrases that fold alike are all reported by index`() {
        let matches = PhraseMatcher(phrases: ["Café", "", "x", "cafe ", "  "]).matches(in: "cafe")
        #expect(matches.map(\.phrase) == [0, 3])
    }

    @Test func `a matcher without phrases finds nothing`() {
        #expect(!PhraseMatcher(phrases: []).hasMatch(in: "anything"))
        #expect(!PhraseMatcher(phrases: ["a"]).hasMatch(in: ""))
    }

    @Test func `having a match stops at the first`() {
        let matcher = PhraseMatcher(phrases: ["lawyer", "refund"])
        #expect(matcher.hasMatch(in: "I want a REFUND"))
        #expect(!matcher.hasMatch(in: "I want to refunds"))
    }

    @Test func `random texts have exactly the matches that a plain search finds`() {
        let words = ["a", "b", "ab", "ba", "É", "e", "ss", "ß", "aab", "x1"]
        let gaps = [" ", " ", "  ", "\n", ", ", " - ", "\u{A0}"]
        var random = SeededRandom(seed: 11)
        func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
        for _ in 0..<300 {
            let phrases = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in pick(words) }
            }
            var text = PlainText()
            for _ in 0..<Int.random(in: 0...25, using: &random) { text.append(pick(words), gap: pick(gaps)) }
            let matches = PhraseMatcher(phrases: phrases.map { $0.joined(separator: " ") }).matches(in: text.text)
            let found = Set(
                matches.map {
                    PlainText.Find(
                        phrase: $0.phrase, start: $0.range.lowerBound.utf16Offset(in: text.text),
                        end: $0.range.upperBound.utf16Offset(in: text.text))
                })
            #expect(found == text.finds(phrases))
            #expect(found.count == matches.count)
        }
    }

    @Test func `a thousand phrases with common beginnings take one pass`() {
        let phrases = (1...1_000).map { String(repeating: "a", count: $0) }
        let text = String(repeating: "a", count: 20_000)
        #expect(!PhraseMatcher(phrases: phrases.map { $0 + " b" }).hasMatch(in: text))
    }
}
