import CLI
import Testing

struct TerminalTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a\r\nb\tc\nd", "a b c d"), ("\u{1B}[31mred\u{7}", "␛[31mred␇"),
        ("\u{9B}2J", "\u{FFFD}2J"),
        ("a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c"), ("\u{0}\u{7F}", "␀␡"), ("漢字 e\u{301} 👩‍👧", "漢字 e\u{301} 👩‍👧"),
        ("a\u{2028}b\u{85}c", "a b c"), ("\u{8}", "␈"), ("שלום\u{200F}", "שלום\u{200F}"),
    ])
    func `a line holds no control character`(text: String, expected: String) {
        #expect(TerminalText.line(text) == expected)
    }

    @Test func `a block keeps line breaks and tabs`() {
        #expect(TerminalText.block("a\r\n\tb\rc\u{1B}]0;title\u{7}\n") == "a\n\tb␍c␛]0;title␇\n")
    }
}
