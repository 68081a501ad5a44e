import CLI
import Testing

struct RunningTests {
    private func run(
        _ words: String..., failure: @escaping @Sendable () -> String? = { nil }
    ) async -> (code: ExitCode, out: String, err: String) {
        let capture = OutputCapture()
        let inner = capture.sink()
        let sink = OutputSink(
            standardOutput: { inner.write($0) }, standardError: { inner.writeError($0) }, failure: failure)
        let code = await SampleTree.tree.run(words, output: sink) { _ in SampleTree.Record() }
        return (code, capture.standardOutput, capture.standardError)
    }

    @Test func `a command that succeeds says nothing of its own`() async {
        let result = await run("ticket", "list")
        #expect(result == (.succeeded, "", ""))
    }

    @Test func `wrong usage is code 2, on standard error`() async {
        let result = await run("ticket", "lst")
        #expect(result.code == .wrongUsage)
        #expect(result.out == "")
        #expect(
            result.err == """
                desk ticket: There is no command "lst". Did you mean list?
                Run "desk ticket --help" to see what it takes.

                """)
    }

    @Test func `a command's own refusal is wrong usage too`() async {
        let result = await run("fail", "usage")
        #expect(result.code == .wrongUsage)
        #expect(result.err.hasPrefix("desk fail: The end is before the beginning.\n"))
    }

    @Test func `an error is code 1, its text made harmless`() async {
        let result = await run("fail", "loudly")
        #expect(result == (.failed, "", "desk: The lamp is broken␛[2J: replace it.\n"))
    }

    @Test func `a cancelled command says that it stopped`() async {
        let result = await run("fail", "cancel")
        #expect(result == (.failed, "", "desk: stopped before it was done.\n"))
    }

    @Test func `a command's own code is passed on`() async {
        let result = await run("fail", "quietly")
        #expect(result == (.failed, "", ""))
    }

    @Test func `output that was lost is a failure`() async {
        let result = await run("ticket", "list", failure: { "No space left on device" })
        #expect(result == (.failed, "", "desk: the output could not be written: No space left on device.\n"))
    }

    @Test func `help and version go to standard output`() async {
        #expect(await run("--version") == (.succeeded, "desk 1.2.3\n", ""))
        let help = await run("ticket", "--help")
        #expect(help.code == .succeeded)
        #expect(help.out == SampleTree.tree.help(for: ["desk", "ticket"]))
    }

    @Test func `a context that cannot be made is a failure of the command`() async {
        let capture = OutputCapture()
        let code = await SampleTree.tree.run(["ticket", "list"], output: capture.sink()) { arguments in
            throw SampleTree.Broken(description: "\(arguments.string("data") ?? "") is missing.")
        }
        #expect(code == .failed)
        #expect(capture.standardError == "desk: ./desk.db is missing.\n")
    }
}
