import Synchronization
import Transfer

/// Shows on standard error how far an import has come.
final class ImportProgress: ImportWatch {
    private let output: OutputSink
    private let start = ContinuousClock.now
    private let bar = Mutex<ProgressBar?>(nil)

    init(output: OutputSink) { self.output = output }

    /// How long it has been, in milliseconds.
    private var elapsed: Int64 {
        let parts = (ContinuousClock.now - start).components
        return parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000
    }

    func begin(_ label: String, total: Int64?) {
        let now = elapsed
        bar.withLock {
            $0 = ProgressBar(label, total: total, mode: ProgressBar.mode(for: output), startedAt: now)
        }
    }

    func update(_ done: Int64) {
        let now = elapsed
        output.writeError(bar.withLock { $0?.update(done, at: now) } ?? "")
    }

    func finish(_ done: Int64) {
        let now = elapsed
        output.writeError(bar.withLock { $0?.finish(done, at: now) } ?? "")
    }
}
