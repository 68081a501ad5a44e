import Synchronization

/// The numbers behind ``ServerStatistics``.
final class Counters: Sendable {
    private let succeeded = Atomic(0)
    private let redirected = Atomic(0)
    private let clientErrors = Atomic(0)
    private let serverErrors = Atomic(0)
    let inFlight = Atomic(0)
    let streams = Atomic(0)
    let connections = Atomic(0)
    let accepted = Atomic(0)
    let timedOut = Atomic(0)

    func count(_ status: Int) {
        switch status {
        case ..<300: succeeded.add(1, ordering: .relaxed)
        case ..<400: redirected.add(1, ordering: .relaxed)
        case ..<500: clientErrors.add(1, ordering: .relaxed)
        default: serverErrors.add(1, ordering: .relaxed)
        }
    }

    var snapshot: ServerStatistics {
        ServerStatistics(
            succeeded: succeeded.load(ordering: .relaxed), redirected: redirected.load(ordering: .relaxed),
            clientErrors: clientErrors.load(ordering: .relaxed), serverErrors: serverErrors.load(ordering: .relaxed),
            inFlight: inFlight.load(ordering: .relaxed), streams: streams.load(ordering: .relaxed),
            connections: connections.load(ordering: .relaxed), acceptedConnections: accepted.load(ordering: .relaxed),
            timedOutConnections: timedOut.load(ordering: .relaxed))
    }
}
