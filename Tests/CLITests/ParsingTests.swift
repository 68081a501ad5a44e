import CLI
import Testing

struct ParsingTests {
    @Test func `arguments, options and flags are read from any order`() throws {
        let arguments = try SampleTree.parsed(
            "--data=x.db", "ticket", "open", "--customer", "ada", "No light", "--tag", "a", "b.png", "--json",
            "--tag=b",
            "c.png")
        #expect(arguments.path == ["desk", "ticket", "open"])
        #expect(arguments.string("subject") == "No light")
        #expect(arguments.list("attachment") == ["b.png", "c.png"])
        #expect(arguments.string("customer") == "ada")
        #expect(arguments.list("tag") == ["a", "b"])
        #expect(arguments.string("data") == "x.db")
        #expect(arguments.flag("json"))
    }

    @Test func `an option of a group is understood behind the command too`() throws {
        #expect(try SampleTree.parsed("ticket", "list", "--data", "y.db").string("data") == "y.db")
    }

    @Test func `defaults hold where nothing is given, and it can be told`() throws {
        let arguments = try SampleTree.parsed("ticket", "list")
        #expect(arguments.integer("limit") == 25)
        #expect(!arguments.isGiven("limit"))
        #expect(arguments.string("out") == nil)
        #expect(!arguments.flag("json"))
        #expect(try SampleTree.parsed("ticket", "list", "--limit", "25").isGiven("limit"))
    }

    @Test func `values are read as their kind says`() throws {
        let arguments = try SampleTree.parsed(
            "ticket", "open", "x", "--customer", "ada", "--due", "4h", "--weight", "-2.5")
        #expect(arguments.duration("due") == 14_400_000)
        #expect(arguments.decimal("weight") == -2.5)
        #expect(arguments.value("priority", as: String.self) == "normal")
    }

    @Test(arguments: [
        (["--no-notify"], false, false), (["--notify"], true, false), (["--watch"], true, true),
        (["--watch", "--no-watch"], true, false), ([], true, false),
    ])
    func `flags can be switched off, the last word counts`(words: [String], notify: Bool, watch: Bool) throws {
        guard case .run(_, let arguments) = try SampleTree.tree.parse(["ticket", "open", "x", "--customer=a"] + words)
        else {
            Issue.record("no command")
            return
        }
        #expect(arguments.flag("notify") == notify)
        #expect(arguments.flag("watch") == watch)
    }

    @Test func `two dashes end the options`() throws {
        let arguments = try SampleTree.parsed("ticket", "open", "--customer=a", "--", "--json", "--", "-h")
        #expect(arguments.string("subject") == "--json")
        #expect(arguments.list("attachment") == ["--", "-h"])
        #expect(!arguments.flag("json"))
    }

    @Test(arguments: ["-", "-5", "-0.5", ""]) func `a lone dash, a negative number and nothing are words`(word: String)
        throws
    {
        #expect(try SampleTree.parsed("ticket", "open", word, "--customer=a").string("subject") == word)
    }

    @Test func `a value may begin with a dash, and with two after an equals sign`() throws {
        let arguments = try SampleTree.parsed("ticket", "open", "x", "--customer", "-a", "--tag=--b", "--tag=c=d")
        #expect(arguments.string("customer") == "-a")
        #expect(arguments.list("tag") == ["--b", "c=d"])
    }

    @Test func `an empty value is a value`() throws {
        #expect(try SampleTree.parsed("ticket", "open", "x", "--customer=a", "--tag=").list("tag") == [""])
    }

    @Test(arguments: [
        (["--help"], ["desk"]), (["-h"], ["desk"]), (["help"], ["desk"]), (["ticket", "--help"], ["desk", "ticket"]),
        (["help", "ticket", "open"], ["desk", "ticket", "open"]),
        (["ticket", "help", "list"], ["desk", "ticket", "list"]),
        (["ticket", "open", "--customer", "-h"], ["desk", "ticket", "open"]),
        (["ticket", "list", "--limit", "x", "--wrong", "--help"], ["desk", "ticket", "list"]),
    ])
    func `help is there everywhere`(words: [String], path: [String]) throws {
        guard case .help(let found) = try SampleTree.tree.parse(words) else {
            Issue.record("no help")
            return
        }
        #expect(found == path)
    }

    @Test func `the version is asked of the program only`() throws {
        guard case .version = try SampleTree.tree.parse(["--version"]) else {
            Issue.record("no version")
            return
        }
        #expect(SampleTree.problems("ticket", "list", "--version") == ["There is no option --version."])
    }
}
