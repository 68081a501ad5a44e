import API
import BusinessTime
import Delivery
import Foundation
package import HTTPServer
import Model
import Secrets
import Storage
import Synchronization
import WebClient
import WebUI
package import Workflows

/// Everything that `belay serve` runs on one data file: what is due, what is sent, and what is asked over HTTP.
package final class RunningService: Sendable {
    /// Where it listens.
    package let address: BoundAddress
    private let group: ServiceGroup
    private let log: Log

    /// How long running requests may take to finish once the service stops.
    private static let grace = Duration.seconds(10)
    /// How often whoever follows what happens hears that the server is there.
    private static let heartbeat = Duration.seconds(15)

    private init(address: BoundAddress, group: ServiceGroup, log: Log) {
        self.address = address
        self.group = group
        self.log = log
    }

    /// Begins everything, and announces beside the data file where commands reach it.
    ///
    /// `files` are the templates and assets that pages are made of. Throws where the address cannot be listened on, or
    /// a page's template is broken; nothing runs then.
    package static func start(
        _ environment: Environment, listen: ListenAddress, files: [String: String], log: Log, logsRequests: Bool = true
    ) async throws -> RunningService {
        let key = try SecretToken.generate(prefix: "").text.reveal()
        let handler = try handler(environment, files: files, key: key, log: log, logsRequests: logsRequests)
        let group = ServiceGroup()
        try await environment.run(ScheduleSelfAudit(), as: .system)
        do {
            startWorkers(environment, group, log)
            let address = try startServer(handler, listen, group, log)
            let door = try commandDoor(handler, listen, address, group, log)
            try environment.store.announce(OwnersNote(command: "belay serve", address: door, key: key).text)
            return RunningService(address: address, group: group, log: log)
        } catch {
            await group.stop()
            throw error
        }
    }

    /// Finishes what is under way and stops everything; the data stays open.
    package func stop() async {
        await group.stop { log.line(.info, "stopping", ["part": $0]) }
        log.line(.info, "stopped")
    }

    private static func handler(
        _ environment: Environment, files: [String: String], key: String, log: Log, logsRequests: Bool
    ) throws -> Handler {
        let began = ContinuousClock.now
        let onError: Handler.ErrorHook = { error, request in
            log.line(.error, "request-failed", ["id": request.id, "why": "\(error)"])
        }
        let runner = CommandRunner(environment)
        let application = APIApplication(
            environment: environment, metrics: Metrics(startedAt: environment.clock.now()),
            figures: Composition.figures(environment), uptime: { began.duration(to: .now) },
            commands: CommandAccess(
                isKey: { ConstantTime.areEqual(Array($0.utf8), Array(key.utf8)) }, run: { await runner.run($0) }),
            onAnswer: { if logsRequests { log.request($0) } }, onError: onError)
        let pages = try WebUIApplication(
            environment: environment, files: files, reference: Composition.reference, onError: onError)
        return try application.handler(with: pages.routes(), errorPage: pages.errorPage)
    }

    private static func startWorkers(_ environment: Environment, _ group: ServiceGroup, _ log: Log) {
        let client = WebClient(
            settings: WebClientSettings(addressCheck: Composition.addressCheck(environment)))
        group.add("web-client") { await client.close() }
        group.add("refused-messages") { await environment.finishRefusals() }
        let delivery = DeliveryWorker(
            Composition.delivery(environment, client: client) { log.line(.warning, "delivery", ["why": $0]) })
        group.run("delivery") { await delivery.run() }
        group.run("feed") {
            // Proxies take a connection for dead on which nothing is said for a minute.
            while (try? await Task.sleep(for: heartbeat)) != nil { environment.feed.beat() }
            environment.feed.finish()
        }
        let deadlines = DeadlineWorker(environment) { log.line(.warning, "deadlines", ["why": $0]) }
        group.run("deadlines") { await deadlines.run() }
    }

    private static func startServer(
        _ handler: Handler, _ listen: ListenAddress, _ group: ServiceGroup, _ log: Log
    ) throws -> BoundAddress {
        // Numbers of requests begin anew with each process; what stands before them does not.
        let prefix = try RandomBytes.make(4).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        let number = Server.numbered()
        let server = Server(
            handler: handler, makeRequestID: { "\(prefix)-\(number())" }, refusal: APIApplication.refusal
        ) {
            error, request in
            log.line(.error, "request-failed", ["id": request.id, "why": "\(error)"])
        }
        let address = try server.start(host: listen.host, port: listen.port)
        group.add("http") { await server.stop(grace: grace) }
        return address
    }

    /// Where commands on this machine reach the service: over loopback, by a listener of their own where the service
    /// itself listens on another address.
    private static func commandDoor(
        _ handler: Handler, _ listen: ListenAddress, _ address: BoundAddress, _ group: ServiceGroup, _ log: Log
    ) throws -> String {
        if listen.isLoopback { return "\(address)" }
        if listen.isEverywhere {
            return "\(BoundAddress(host: listen.host == "::" ? "::1" : "127.0.0.1", port: address.port))"
        }
        guard let loopback = ListenAddress("127.0.0.1:0") else { return "\(address)" }
        return "\(try startServer(handler, loopback, group, log))"
    }
}
