@preconcurrency import Dispatch
import Glibc
import Synchronization

/// What an operator tells the process from outside: Ctrl-C (SIGINT) and SIGTERM.
enum Signals {
    /// Waits for the first signal to stop, or until the task is cancelled; a second signal ends the process at once.
    static func untilStop() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let count = Count()
        kept.withLock { kept in
            kept = [SIGINT, SIGTERM].map { number in
                // Dispatch only hears of signals that do not end the process already.
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler {
                    if count.next() > 1 { _exit(128 + number) }
                    continuation.yield()
                }
                source.resume()
                return source
            }
        }
        for await _ in stream { break }
    }

    /// What listens, for the second signal too.
    private static let kept = Mutex<[any DispatchSourceSignal]>([])

    private final class Count: Sendable {
        private let value = Atomic(0)

        func next() -> Int { value.add(1, ordering: .relaxed).newValue }
    }
}
