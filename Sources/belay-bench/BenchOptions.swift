/// What was asked for on the command line.
struct BenchOptions: Sendable {
    /// Wrong usage, in words.
    struct UsageError: Error, CustomStringConvertible {
        let description: String
    }

    /// The groups to run; empty: all.
    var only: [String] = []
    /// Whether to be done in ten minutes on two cores.
    var quick = false
    var json = false
    var list = false
    var help = false
    /// How many open tickets count as many; nil: what `quick` says.
    var tickets: Int?
    /// How often each group repeats what it takes the middle of; nil: as often as suits it.
    var rounds: Int?
    /// How many requests or deliveries are in one round; nil: what `quick` says.
    var requests: Int?
    /// How often the kill test kills; nil: what `quick` says.
    var kills: Int?
    /// Where files are made; nil: the folder for temporary files.
    var folder: String?
    /// Where data that is not ours is kept, for the figures that need it.
    var shared = "../shared"
    /// Not a measurement: serve this data file until the input ends, for the groups that need a process.
    var serve: String?

    /// Reads the arguments.
    init(_ arguments: [String], groups: [String]) throws(UsageError) {
        var rest = arguments[...]
        func value(_ option: String) throws(UsageError) -> String {
            guard let value = rest.popFirst() else { throw UsageError(description: "\(option) needs a value.") }
            return value
        }
        func number(_ option: String) throws(UsageError) -> Int {
            let text = try value(option)
            guard let number = Int(text), number > 0 else {
                throw UsageError(description: "\(option) needs a number above 0, not “\(text)”.")
            }
            return number
        }
        while let argument = rest.popFirst() {
            switch argument {
            case "--only":
                for name in try value(argument).split(separator: ",").map(String.init) {
                    guard groups.contains(name) else {
                        throw UsageError(
                            description: "There is no group “\(name)”; there are \(groups.joined(separator: ", ")).")
                    }
                    only.append(name)
                }
            case "--quick": quick = true
            case "--json": json = true
            case "--list": list = true
            case "--help", "-h": help = true
            case "--tickets": tickets = try number(argument)
            case "--kills": kills = try number(argument)
            case "--rounds": rounds = try number(argument)
            case "--requests": requests = try number(argument)
            case "--folder": folder = try value(argument)
            case "--shared": shared = try value(argument)
            case "--serve": serve = try value(argument)
            default: throw UsageError(description: "“\(argument)” is not known; see belay-bench --help.")
            }
        }
    }

    /// How many open tickets count as many.
    var manyTickets: Int { tickets ?? (quick ? 200_000 : 1_000_000) }

    /// How many requests or deliveries are in one round.
    var requestsInRound: Int { requests ?? (quick ? 10_000 : 50_000) }

    static func helpText(_ groups: [any BenchGroup]) -> String {
        let width = groups.map(\.name.count).max() ?? 0
        let lines = groups.map { group in
            "  " + group.name + String(repeating: " ", count: width - group.name.count + 2) + group.summary
        }
        return """
            Usage: belay-bench [--only GROUP[,GROUP]] [--quick] [--json] [--list]
                               [--tickets N] [--kills N] [--rounds N] [--requests N] [--folder FOLDER]
                               [--shared FOLDER]

            Measures Belay and prints each figure beside its target and beside what the bare library does in the same run.
            Exits with 0 where every target is met, 1 where one is missed, 2 after wrong usage.

              --only GROUP     only these groups
              --quick          done in ten minutes on two cores: fewer tickets, fewer repetitions
              --json           one JSON object instead of a table
              --list           the groups, and nothing is measured
              --tickets N      how many open tickets count as many (1,000,000; 200,000 with --quick)
              --kills N        how often the kill test kills (200; 50 with --quick)
              --rounds N       how often what is measured is repeated, for the middle of so many
              --requests N     how many requests or deliveries are in one round
              --folder FOLDER  where data files are made, on the disk that is to be measured
              --shared FOLDER  where labelled messages are, for precision and recall (../shared)

            Groups:
            \(lines.joined(separator: "\n"))
            """
    }
}
