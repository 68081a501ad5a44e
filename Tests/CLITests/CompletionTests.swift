import CLI
import Foundation
import Testing

struct CompletionTests {
    @Test(arguments: CompletionScript.Shell.allCases) func `scripts read as they did`(shell: CompletionScript.Shell)
        throws
    {
        try Golden.expect(CompletionScript(SampleTree.tree).text(for: shell), is: "completion.\(shell.rawValue)")
    }

    private static let bash = "/bin/bash"

    /// What bash offers for the last of these words.
    private func offered(_ words: [String]) throws -> [String] {
        let script = CompletionScript(SampleTree.tree).text(for: .bash)
        let typed = words.map { "'\($0)'" }.joined(separator: " ")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.bash)
        process.arguments = [
            "--norc", "-c",
            "compopt() { :; }\n\(script)\nCOMP_WORDS=(\(typed)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _desk\n"
                + "printf '%s\\n' \"${COMPREPLY[@]}\"",
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: bash), "needs bash"),
        arguments: [
            (["desk", ""], ["fail", "help", "ticket"]), (["desk", "t"], ["ticket"]),
            (["desk", "ticket", ""], ["help", "list", "open"]),
            (["desk", "--data", "ticket", "ticket", "l"], ["list"]),
            (["desk", "--json", "ticket", "o"], ["open"]),
            (["desk", "ticket", "list", "--"], ["--data", "--help", "--json", "--limit", "--out"]),
            (["desk", "ticket", "open", "--priority", ""], ["high", "low", "normal", "urgent"]),
            (["desk", "ticket", "open", "--n"], ["--no-notify", "--no-watch", "--notify"]),
            (["desk", "ticket", "open", "subject", "--customer", "a", "/etc/passw"], ["/etc/passwd", "/etc/passwd-"]),
            (["desk", "ticket", "list", "--out", "/us"], ["/usr"]), (["desk", "ticket", "open", "/us"], []),
        ])
    func `bash offers what may follow`(words: [String], offers: [String]) throws {
        #expect(try offered(words) == offers)
    }
}
