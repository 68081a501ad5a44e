import CLI
import Testing

struct TextTableTests {
    private func table(_ rows: [[String]]) -> TextTable {
        var table = TextTable([.init("No", alignment: .right), .init("Subject"), .init("Customer")])
        for row in rows { table.append(row) }
        return table
    }

    private func narrow(_ columns: Int) -> TerminalTraits { TerminalTraits(columns: columns, allowsStyles: false) }

    @Test func `columns are aligned, numbers to the right, without blanks at the end`() {
        #expect(
            table([["7", "No light", "Ada"], ["1234", "It hums", ""]]).rendered(for: .plain) == """
                  No  Subject   Customer
                   7  No light  Ada
                1234  It hums

                """)
    }

    @Test func `wide characters take two columns, combining marks none`() {
        #expect(
            table([["1", "漢字", "a"], ["2", "e\u{301}tat", "b"], ["3", "👩‍👧 x", "c"], ["4", "❤️🇩🇪", "d"]])
                .rendered(for: .plain) == """
                    No  Subject  Customer
                     1  漢字     a
                     2  e\u{301}tat     b
                     3  👩‍👧 x     c
                     4  ❤️🇩🇪     d

                    """)
    }

    @Test func `the widest column gives way to the terminal, with an ellipsis`() {
        let rendered = table([["1", "A very long subject indeed", "Ada Lovelace"]]).rendered(for: narrow(32))
        #expect(
            rendered == """
                No  Subject         Customer
                 1  A very long s…  Ada Lovelace

                """)
    }

    @Test func `a wide character is not cut in half`() {
        let rendered = table([["1", "漢字漢字漢字漢字漢字", "a"]]).rendered(for: narrow(24))
        #expect(rendered.split(separator: "\n").last == " 1  漢字漢字…   a")
    }

    @Test func `columns that are fixed are never cut`() {
        var table = TextTable([.init("Reference", isFixed: true), .init("Text")])
        table.append(["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789 0123456789"])
        #expect(table.rendered(for: narrow(30)).hasSuffix("ABCDEFGHIJKLMNOPQRSTUVWXYZ  0123456…\n"))
    }

    @Test func `nothing is cut where nobody watches`() {
        let long = String(repeating: "x", count: 500)
        #expect(table([["1", long, ""]]).rendered(for: .plain).contains(long))
    }

    @Test func `a cell cannot speak to the terminal or break its line`() {
        let rendered = table([["1", "a\nb\u{1B}[2J", "c"]]).rendered(for: .plain)
        #expect(rendered.hasSuffix(" 1  a b␛[2J  c\n"))
    }

    @Test func `the header is bold where styles are allowed`() {
        let rendered = table([]).rendered(for: TerminalTraits(columns: 80, allowsStyles: true))
        #expect(rendered == "\u{1B}[1mNo  Subject  Customer\u{1B}[0m\n")
    }

    @Test func `rows of a wrong length are fitted`() {
        #expect(table([["1"], ["2", "a", "b", "c"]]).rendered(for: .plain).hasSuffix(" 1\n 2  a        b\n"))
    }
}
