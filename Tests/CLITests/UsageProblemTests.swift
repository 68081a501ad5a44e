import CLI
import Testing

struct UsageProblemTests {
    @Test(arguments: [
        (["tickt"], "There is no command \"tickt\". Did you mean ticket?"),
        (["zebra"], "There is no command \"zebra\". There are: ticket, fail."),
        (["ticket", "lsit"], "There is no command \"lsit\". Did you mean list?"),
        (["ticket"], "Name a command: open, list."),
        (["help", "ticket", "opne"], "There is no command \"opne\". Did you mean open?"),
        (["ticket", "list", "--limti", "3"], "There is no option --limti. Did you mean --limit?"),
        (["ticket", "list", "--zebra"], "There is no option --zebra."),
        (["ticket", "list", "-l"], "There is no option -l."),
        (["--zebra", "3", "ticket", "list"], "There is no option --zebra."),
        (
            ["ticket", "list", "--limit"],
            "--limit needs a value: --limit N. Write --limit=VALUE if the value begins with dashes."
        ),
        (
            ["ticket", "list", "--limit", "--json"],
            "--limit needs a value: --limit N. Write --limit=VALUE if the value begins with dashes."
        ),
        (["ticket", "list", "--limit", "0"], "--limit: \"0\" will not do; give a whole number from 1 to 1000."),
        (["ticket", "list", "--limit", "3", "--limit", "4"], "--limit is given more than once."),
        (["ticket", "list", "--json=yes"], "--json takes no value."),
        (["ticket", "list", "extra"], "\"extra\" is one word too many. Put quotes round text with spaces."),
        (["fail"], "HOW is missing."),
        (["ticket", "open", "x"], "--customer NAME is missing."),
        (["ticket", "open", "x", "--customer", ""], "--customer: \"\" will not do; give a name that is not empty."),
        (
            ["ticket", "open", "x", "--customer=a", "--due", "soon"],
            "--due: \"soon\" will not do; give a duration such as 90m, 4h or 2d."
        ),
        (
            ["ticket", "open", "x", "--customer=a", "--priority", "hgih"],
            "--priority: \"hgih\" will not do; give one of low, normal, high, urgent. Did you mean high?"
        ),
        (
            ["ticket", "open", "x", "--customer=a", "--weight", "nan"],
            "--weight: \"nan\" will not do; give a number such as 12.5."
        ),
    ])
    func `each mistake is named with what would be right`(words: [String], message: String) {
        let error = #expect(throws: UsageError.self) { try SampleTree.tree.parse(words) }
        #expect(error?.problems.map(\.description) == [message])
    }

    @Test func `all mistakes are named at once`() {
        let problems = SampleTree.problems("ticket", "open", "--priority", "max", "--due=1", "--wrong")
        #expect(
            problems == [
                "There is no option --wrong.", "--customer NAME is missing.",
                "--priority: \"max\" will not do; give one of low, normal, high, urgent.",
                "--due: \"1\" will not do; give a duration such as 90m, 4h or 2d.", "SUBJECT is missing.",
            ])
    }

    @Test func `the whole message names the command and where help is`() {
        let error = #expect(throws: UsageError.self) {
            try SampleTree.tree.parse(["ticket", "list", "--limit=0", "x"])
        }
        #expect(
            error?.description == """
                desk ticket list: --limit: "0" will not do; give a whole number from 1 to 1000.
                desk ticket list: "x" is one word too many. Put quotes round text with spaces.
                Run "desk ticket list --help" to see what it takes.
                """)
    }

    @Test(arguments: [
        (ValueKind.integer(), "x", "a whole number"), (.integer(0 ... .max), "-1", "a whole number of at least 0"),
        (.integer(.min...9), "10", "a whole number of at most 9"), (.file, "", "the path of a file"),
        (.custom(placeholder: "COLOUR", allowed: "a colour") { $0 == "red" ? 1 : nil }, "blue", "a colour"),
    ])
    func `what is allowed follows the kind`(kind: ValueKind, value: String, allowed: String) {
        let tree = CommandTree(
            Command<Void>("t", "T.", options: [Option("o", "O.", kind: kind)]) { _, _ in .succeeded }, version: "1")
        let error = #expect(throws: UsageError.self) { try tree.parse(["--o=" + value]) }
        #expect(error?.problems.map(\.description) == ["--o: \"\(value)\" will not do; give \(allowed)."])
    }
}
