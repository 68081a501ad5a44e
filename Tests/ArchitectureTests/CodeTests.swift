import Testing

struct CodeTests {
    @Test func `input cannot end the process`() {
        for file in Repository.sources where file.target != "EmbedFiles" {
            for pattern in [
                ["try", "!"], ["as", "!"], ["fatalError", "("], ["preconditionFailure", "("], ["precondition", "("],
                ["unowned", "("], ["try", "?", "!"],
            ] {
                #expect(file.places(of: pattern) == [], "\(pattern.joined())")
            }
        }
    }

    @Test func `nothing is unwrapped by force`() {
        for file in Repository.sources + Repository.tests {
            let code = file.code
            let forced = file.positions(of: "!").filter { index in
                guard index > 0, code[index].isAdjacent else { return false }
                let next = index + 1 < code.count ? code[index + 1] : nil
                if next?.isSign("=") == true, next?.isAdjacent == true { return false }
                let before = code[index - 1]
                return before.kind == .text || before.kind == .word || [")", "]", "}", ">", "?"].contains(before.text)
            }
            #expect(forced.map { file.place(code[$0]) } == [])
        }
    }

    /// Files that look at a clock outside the composition root, each with the reason why it must.
    static let clockReaders = [
        "Sources/EmbedFiles": "runs while building",
        "Sources/belay-bench": "measures",
        "Sources/CLI": "puts everything together, and gives its clock to everything else",
    ]

    @Test func `the composition root alone reads a clock`() {
        let readings = [
            ["Date", "(", ")"], ["Date", ".", "now"], ["ContinuousClock"], ["SuspendingClock"],
            ["DispatchTime", ".", "now"],
            ["DispatchWallTime", ".", "now"], ["clock_gettime"], ["gettimeofday"], ["systemUptime"],
            ["time", "(", "nil", ")"], ["SystemClock", "(", ")"],
        ]
        for file in Repository.sources {
            if Self.clockReaders.keys.contains(where: file.path.hasPrefix) { continue }
            for pattern in readings { #expect(file.places(of: pattern) == [], "\(pattern.joined())") }
        }
    }

    @Test func `no reason for a clock has outlived its file`() {
        let paths = Repository.sources.map(\.path)
        for reader in Self.clockReaders.keys { #expect(paths.contains { $0.hasPrefix(reader) }, "\(reader)") }
    }

    @Test func `SQL stands in Storage alone`() {
        let verbs = [
            "SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "CREATE INDEX ", "PRAGMA ", "WITH ",
        ]
        for file in Repository.sources where !["Storage", "SQLite", "belay-bench"].contains(file.target) {
            for token in file.code where token.kind == .text {
                let text = token.text.drop { $0.isWhitespace }
                #expect(!verbs.contains { text.hasPrefix($0) }, "\(file.place(token))")
            }
        }
    }

    /// Tests that let time pass, each with the reason why nothing else will do.
    static let sleepers = [
        "Tests/HTTPServerTests/LimitsTests.swift": "trickles bytes to a server that must lose its patience"
    ]

    @Test func `tests do not sleep for time to pass`() {
        for file in Repository.tests where Self.sleepers[file.path] == nil {
            for pattern in [["sleep", "("], ["usleep", "("], ["nanosleep", "("], ["asyncAfter"]] {
                #expect(file.places(of: pattern) == [], "\(pattern.joined())")
            }
        }
    }

    @Test func `the rules see code, not comments and texts`() {
        let file = SwiftFile(
            path: "Sources/Model/Sample.swift",
            text: """
                // try! Date()
                let a = "try! \\(try! b()) Date()", c = #"a " \\(Date())"#
                /* Date() /* nested */ try! */
                func `try! in a name`() { return Date() }
                """)
        #expect(file.places(of: ["try", "!"]) == ["Sources/Model/Sample.swift:2"])
        #expect(file.places(of: ["Date", "(", ")"]) == ["Sources/Model/Sample.swift:4"])
    }
}
