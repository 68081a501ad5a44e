import Foundation
import Storage
import Tabular
import Workflows

/// `belay serve`
enum ServeCommand {
    static let command = Command<Session>(
        "serve", "Serve the API and do everything at its time.",
        discussion: """
            Owns the data file while it runs: other commands find it and have it do their work. Stops on Ctrl-C or SIGTERM \
            once running requests are finished; a second one ends it at once. Writes a line for each request to standard \
            error.
            """,
        options: [
            Option(
                "listen", "Where; port 0 takes any that is free; else 127.0.0.1:8080.", placeholder: "ADDRESS"),
            Option(
                "log-format", "How to write the log; else logfmt.", kind: .choice(Log.Format.allCases.map(\.rawValue))),
        ],
        flags: [Flag("request-log", "Write no line for each request.", default: true)]
    ) { arguments, session in
        let settings = session.settings
        let text = settings[.listen].value ?? ""
        guard let listen = ListenAddress(text) else {
            throw arguments.refusal("--listen takes an address and a port such as 127.0.0.1:8080, not “\(text)”.")
        }
        do {
            let environment = try await session.environment()
            let format = settings[.logFormat].value.flatMap(Log.Format.init) ?? .logfmt
            let log = Log(clock: environment.clock, format: format) { session.output.writeError($0) }
            let service = try await RunningService.start(
                environment, listen: listen, files: Composition.files(templates: session.templates), log: log,
                logsRequests: settings[.requestLog].value == "true")
            let ready = Ready(
                dataFile: session.dataPath, address: "http://\(service.address)",
                process: ProcessInfo.processInfo.processIdentifier)
            let manager = Supervisor(variables: session.surroundings.variables)
            manager.ready("Serving at \(ready.address)")
            session.output.write(session.isJSON ? try JSONOutput.line(ready) : ready.text)
            await withTaskGroup { group in
                group.addTask { await Self.keepAlive(manager, environment) }
                await Signals.untilStop()
                group.cancelAll()
            }
            manager.stopping()
            await service.stop()
        } catch let owned as OwnedByServer {
            let address = owned.note.address.map { " at http://\($0)" } ?? ""
            throw CommandError(
                "“\(owned.note.command)” (process \(owned.note.process)) serves \(session.dataPath) already\(address). "
                    + "Stop it first, or name another file with --data.")
        }
        return .succeeded
    }

    /// Says that all is well for as long as the data answers; where it does not, the manager starts the service anew.
    private static func keepAlive(_ manager: Supervisor, _ environment: Environment) async {
        guard let pause = manager.watchdog else { return }
        repeat {
            if (try? await environment.store.read { try $0.lastEvent() }) != nil { manager.isAlive() }
        } while (try? await Task.sleep(for: pause)) != nil
    }

    private struct Ready: Encodable {
        var dataFile: String
        var address: String
        var process: Int32

        var text: String { "Serving \(dataFile) at \(address) (process \(process)). Stop with Ctrl-C.\n" }
    }
}
