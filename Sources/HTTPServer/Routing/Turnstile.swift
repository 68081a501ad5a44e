import Synchronization

/// Lets a few requests through at once, and the others in the order in which they came.
///
/// Work that needs a processor all the time gets done no earlier when much of it is begun at once; all of it only ends late.
/// Let through as many at a time as there are processors, whoever came first is answered first. It is for work that is short
/// and waits for nobody outside.
package final class Turnstile: Sendable {
    private struct Line {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
        /// How many of those who waited have gone through.
        var gone = 0
    }

    private let line: Mutex<Line>

    /// One that lets so many through at once, 1 or more.
    package init(width: Int) { line = Mutex(Line(free: max(width, 1))) }

    /// Has the requests to a handler go through.
    package var middleware: Middleware {
        { [self] request, inner in
            await enter()
            defer { leave() }
            return try await inner.respond(to: request)
        }
    }

    private func enter() async {
        let isFree = line.withLock { line in
            guard line.free > 0 else { return false }
            line.free -= 1
            return true
        }
        if isFree { return }
        await withCheckedContinuation { continuation in
            let isFree = line.withLock { line in
                if line.free > 0 {
                    line.free -= 1
                    return true
                }
                line.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    private func leave() {
        let next = line.withLock { line -> CheckedContinuation<Void, Never>? in
            guard line.gone < line.waiting.count else {
                line.free += 1
                return nil
            }
            let next = line.waiting[line.gone]
            line.gone += 1
            // Taken out in one go, now and then, rather than one by one from the front.
            if line.gone == line.waiting.count || line.gone > 1024 {
                line.waiting.removeFirst(line.gone)
                line.gone = 0
            }
            return next
        }
        next?.resume()
    }
}
