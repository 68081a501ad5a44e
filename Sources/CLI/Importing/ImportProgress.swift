/// Shows on standard error how far an import has come.
struct ImportProgress {
    private let output: OutputSink
    private let start = ContinuousClock.now
    private var bar: ProgressBar

    init(_ label: String, total: Int64?, output: OutputSink) {
        self.output = output
        bar = ProgressBar(label, total: total, mode: ProgressBar.mode(for: output), startedAt: 0)
    }

    /// How long it has been, in milliseconds.
    var elapsed: Int64 {
        let parts = (ContinuousClock.now - start).components
        return parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000
    }

    mutating func update(_ done: Int64) { output.writeError(bar.update(done, at: elapsed)) }

    mutating func finish(_ done: Int64) { output.writeError(bar.finish(done, at: elapsed)) }
}
