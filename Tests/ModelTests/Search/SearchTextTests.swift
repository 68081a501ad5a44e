import Testing

@testable import Model

@Suite struct SearchTextTests {
    @Test func `words, words in quotes, beginnings and operators are told apart`() {
        let text = SearchText(#"status:open team:"First line" "milk foam" print* Coffee"#)
        #expect(
            text.words == [SearchWord("milk foam"), SearchWord("print", isBeginning: true), SearchWord("Coffee")])
        #expect(text.values(of: .status) == ["open"])
        #expect(text.values(of: .team) == ["First line"])
        #expect(text.values(of: .priority).isEmpty)
    }

    @Test func `what only looks like an operator is a word`() {
        let text = SearchText("12:30 http://a.example STATUS:New")
        #expect(text.words == [SearchWord("12:30"), SearchWord("http://a.example")])
        #expect(text.values(of: .status) == ["New"])
    }

    @Test(arguments: ["", "   ", "*", "\"\"", "\" - \"", ":", "status"])
    func `what holds no word and no operator asks for little`(_ text: String) {
        let parsed = SearchText(text)
        #expect(parsed.narrowings.isEmpty)
        #expect(parsed.words == (text == "status" ? [SearchWord("status")] : []))
    }

    @Test func `a quote that is not closed reaches to the end, and a text has its bounds`() {
        #expect(SearchText(#""milk foam is"#).words == [SearchWord("milk foam is")])
        #expect(SearchText("account:").values(of: .account) == [""])
        #expect(SearchText(String(repeating: "a ", count: 1000)).words.count == SearchText.longest / 2)
    }

    @Test func `what looks like more than we know is told, and looked for as it stands`() {
        let text = SearchText("assignee:me -printer status:open https://a.example 12:30 Re: \"-no x:y\" a-b -5")
        #expect(text.misunderstood == ["assignee:me", "-printer"])
        #expect(text.words.map(\.text).contains("assignee:me"))
    }
}
