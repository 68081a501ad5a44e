import API
import BusinessTime
import CLI
import Delivery
import HTTPServer
import Model
import Storage
import WebClient
import Workflows

/// Belay in this process: a data file, its rules, the server and the workers, put together as `belay serve` does.
final class BenchHost: Sendable {
    let environment: Environment
    private let server: Server
    private let client: WebClient
    private let workers: [Task<Void, Never>]
    /// Where the server listens on loopback.
    let port: UInt16

    /// Starts everything; without `delivering` the outbox is filled and not drained.
    static func start(data path: String, delivering: Bool, port: UInt16 = 0) async throws -> BenchHost {
        let environment = try await openEnvironment(path)
        let metrics = Metrics(startedAt: environment.clock.now())
        let clock = ContinuousClock()
        let began = clock.now
        let store = environment.store
        let figures = DataFigures(
            readiness: { now in
                let next = try await store.read { try $0.nextDeadline() }
                return Readiness(overdue: 0, nextDeadline: next)
            },
            all: { _ in
                let events = try await store.read { try $0.lastEvent() }
                return OperatingFigures(
                    readiness: Readiness(overdue: 0, nextDeadline: nil), openCases: 0, deliveries: [:], events: events)
            })
        let application = APIApplication(
            environment: environment, metrics: metrics, figures: figures, uptime: { began.duration(to: clock.now) },
            onError: { error, _ in Output.note("  a request failed: \(error)") })
        let server = Server(handler: try application.handler()) { error, _ in Output.note("  the server: \(error)") }
        let address = try server.start(host: "127.0.0.1", port: port)
        return BenchHost(environment, server, address.port, delivering: delivering)
    }

    /// Opens a data file, making it where it is not there.
    static func openEnvironment(_ path: String) async throws -> Environment {
        try await Composition.environment(
            data: path, creating: true, note: OwnersNote(command: "belay-bench"), templates: nil)
    }

    private init(_ environment: Environment, _ server: Server, _ port: UInt16, delivering: Bool) {
        self.environment = environment
        self.server = server
        self.port = port
        client = Self.client(environment)
        let deadlines = DeadlineWorker(environment) { Output.note("  \($0)") }
        var workers = [Task { await deadlines.run() }]
        if delivering {
            let delivery = Self.delivery(environment, client: client)
            workers.append(Task { await delivery.run() })
        }
        self.workers = workers
    }

    static func client(_ environment: Environment) -> WebClient {
        let allowed = environment.snapshot.configuration.settings.allowedNetworks
        let destinations = try? DestinationGuard(allowing: allowed)
        return WebClient(
            settings: WebClientSettings(addressCheck: { destinations?.allows($0) ?? false }))
    }

    static func delivery(_ environment: Environment, client: WebClient) -> DeliveryWorker {
        DeliveryWorker(
            DeliverySurroundings(
                store: environment.store, clock: environment.clock, bell: environment.outboxBell,
                holdOffs: environment.holdOffs,
                configuration: { environment.snapshot.configuration }, client: client,
                random: { Double.random(in: 0..<1) }, giveUp: { _, _, _ in }, report: { _ in }))
    }

    func stop() async {
        await server.stop(grace: .seconds(1))
        for worker in workers { worker.cancel() }
        for worker in workers { await worker.value }
        await client.close()
        await environment.store.close()
    }
}
