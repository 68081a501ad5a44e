import CLI
import Testing

struct HelpTests {
    @Test(arguments: [
        (["desk"], "help-desk.txt"), (["desk", "ticket"], "help-ticket.txt"),
        (["desk", "ticket", "open"], "help-ticket-open.txt"), (["desk", "ticket", "list"], "help-ticket-list.txt"),
    ])
    func `help reads as it did`(path: [String], name: String) throws {
        try Golden.expect(SampleTree.tree.help(for: path), is: name)
    }

    @Test func `help fits a narrow terminal`() throws {
        let help = SampleTree.tree.help(for: ["desk", "ticket", "open"], columns: 50)
        try Golden.expect(help, is: "help-ticket-open-narrow.txt")
    }

    @Test(arguments: [80, 90, 100, 200]) func `no line is wider than the terminal or 100 columns`(columns: Int) {
        for path in [["desk"], ["desk", "ticket"], ["desk", "ticket", "open"], ["desk", "ticket", "list"]] {
            let lines = SampleTree.tree.help(for: path, columns: columns).split(separator: "\n")
            #expect(lines.allSatisfy { $0.count <= min(columns, 100) })
            #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
        }
    }

    @Test func `titles are bold on a terminal`() {
        let styles = Styles(TerminalTraits(columns: 80, allowsStyles: true))
        #expect(SampleTree.tree.help(for: ["desk"], styles: styles).contains("\u{1B}[1mCommands:\u{1B}[0m\n"))
    }
}
