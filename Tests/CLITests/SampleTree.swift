import CLI
import Synchronization

/// A small program with something of everything, to hold the parser, the help and the completion against.
enum SampleTree {
    /// What a command of the sample was called with.
    final class Record: Sendable {
        let calls = Mutex<[ParsedArguments]>([])
        var last: ParsedArguments? { calls.withLock { $0.last } }
    }

    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    private static let record: Command<Record>.Action = { arguments, record in
        record.calls.withLock { $0.append(arguments) }
        return .succeeded
    }

    static let open = Command<Record>(
        "open", "Open a ticket.",
        discussion: """
            Opens a ticket in the name of a customer and says its number. The text comes from the arguments, or from a \
            file.

            For example:
              desk ticket open "No light" --customer ada --priority high
            """,
        arguments: [
            Argument("subject", "What it is about."),
            Argument("attachment", "Files to attach.", kind: .file, isRequired: false, isRepeating: true),
        ],
        options: [
            Option("customer", "Who asks; an address or the name of an account.", kind: .name, isRequired: true),
            Option(
                "priority", "How much it matters.", kind: .choice(["low", "normal", "high", "urgent"]),
                default: "normal"),
            Option("tag", "A word to find it by.", isRepeating: true),
            Option("due", "When it has to be solved.", kind: .duration { $0.hasSuffix("h") ? hours($0) : nil }),
            Option("weight", "How heavy it is.", kind: .decimal, placeholder: "KG"),
        ],
        flags: [
            Flag("notify", "Do not tell the customer.", default: true),
            Flag("watch", "Watch it, or not.", isNegatable: true),
        ],
        action: record)

    static let list = Command<Record>(
        "list", "List tickets, the most urgent first.",
        options: [
            Option("limit", "How many at most.", kind: .integer(1...1_000), default: "25"),
            Option("out", "Where to write the list.", kind: .folder),
        ],
        action: record)

    static let fail = Command<Record>("fail", "Fail in a chosen way.", arguments: [Argument("how", "Which.")]) {
        arguments, _ in
        switch try arguments.requiredString("how") {
        case "usage": throw arguments.refusal("The end is before the beginning.")
        case "cancel": throw CancellationError()
        case "quietly": return .failed
        default: throw Broken(description: "The lamp is broken\u{1B}[2J: replace it.")
        }
    }

    static let tree = CommandTree(
        Command<Record>(
            "desk", "A help desk for lamps.",
            options: [Option("data", "The data file.", kind: .file, default: "./desk.db")],
            flags: [Flag("json", "Write JSON for programs.")],
            subcommands: [
                Command("ticket", "Work with tickets.", subcommands: [open, list]),
                fail,
            ]),
        version: "1.2.3")

    static func hours(_ text: String) -> Int64? { Int64(text.dropLast()).map { $0 * 3_600_000 } }

    /// The arguments of a command line that is right.
    static func parsed(_ words: String...) throws -> ParsedArguments {
        guard case .run(_, let arguments) = try tree.parse(words) else {
            throw Broken(description: "the words ask for no command")
        }
        return arguments
    }

    /// The problems of a command line that is wrong.
    static func problems(_ words: String...) -> [String] {
        do throws(UsageError) {
            _ = try tree.parse(words)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }
}
