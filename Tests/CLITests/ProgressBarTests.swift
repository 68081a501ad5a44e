import CLI
import Testing

struct ProgressBarTests {
    @Test func `a bar shows share, counts, rate and time left`() {
        var bar = ProgressBar("Importing tickets", total: 8_000, mode: .bar(columns: 100), startedAt: 1_000)
        #expect(
            bar.update(2_000, at: 3_000)
                == "\rImporting tickets [=====>              ] 25 %  2,000 of 8,000, 1,000/s, 6.0 s left\u{1B}[K")
    }

    @Test func `a bar is not redrawn more often than ten times a second`() {
        var bar = ProgressBar("x", total: 10, mode: .bar(columns: 80), startedAt: 0)
        #expect(bar.update(1, at: 0) != "")
        #expect(bar.update(2, at: 99) == "")
        #expect(bar.update(3, at: 100) != "")
    }

    @Test func `a bar never fills the last column`() {
        var bar = ProgressBar("Importing a lot of tickets", total: 10, mode: .bar(columns: 30), startedAt: 0)
        #expect(bar.update(5, at: 0) == "\rImporting a lot of tickets [=…\u{1B}[K".replacing("=…", with: "…"))
    }

    @Test func `without a terminal there is a line at every tenth, each once`() {
        var bar = ProgressBar("Importing", total: 1_000, mode: .steps, startedAt: 0)
        let text = (0...1_000).map { bar.update(Int64($0), at: Int64($0)) }.joined()
        #expect(text.split(separator: "\n").count == 9)
        #expect(text.hasPrefix("Importing: 10 % (100 of 1,000)\nImporting: 20 % (200 of 1,000)\n"))
        #expect(bar.finish(1_000, at: 90_000) == "Importing: 1,000 of 1,000 in 1 min 30 s\n")
        #expect(bar.finish(1_000, at: 90_000) == "")
    }

    @Test func `a leap over several tenths is one line`() {
        var bar = ProgressBar("x", total: 10, mode: .steps, startedAt: 0)
        #expect(bar.update(4, at: 0) == "x: 40 % (4 of 10)\n")
        #expect(bar.update(4, at: 1) == "")
    }

    @Test func `silence is silent`() {
        var bar = ProgressBar("x", total: 10, mode: .silent, startedAt: 0)
        #expect(bar.update(5, at: 1_000) + bar.finish(10, at: 2_000) == "")
    }

    @Test func `an unknown total, none at all, and more than it are harmless`() {
        var unknown = ProgressBar("x", total: nil, mode: .bar(columns: 80), startedAt: 0)
        #expect(unknown.update(1_234_567, at: 2_000) == "\rx  1,234,567, 617,283/s\u{1B}[K")
        var empty = ProgressBar("x", total: 0, mode: .bar(columns: 80), startedAt: 0)
        #expect(empty.update(0, at: 0).contains("100 %"))
        var over = ProgressBar("x", total: 10, mode: .steps, startedAt: 0)
        #expect(over.update(.max, at: -5) == "")
    }

    @Test func `the end of a bar goes to a line of its own`() {
        var bar = ProgressBar("x", total: 10, mode: .bar(columns: 80), startedAt: 0)
        #expect(bar.finish(10, at: 7_260_000) == "\rx: 10 of 10 in 2 h 1 min, 0/s\u{1B}[K\n")
    }

    @Test func `the mode follows standard error`() {
        let terminal = TerminalTraits(columns: 77, allowsStyles: false)
        #expect(ProgressBar.mode(for: OutputCapture().sink(errorTerminal: terminal)) == .bar(columns: 77))
        #expect(ProgressBar.mode(for: OutputCapture().sink(terminal: terminal)) == .steps)
    }
}
