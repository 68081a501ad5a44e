import API
import Assets
import BusinessTime
import Foundation
import HTTPServer
import Model
import Notices
import Secrets
import Storage
import Triggers
import WebUI
import Workflows

/// A small company with an API before it: two departments, an escalation for each module, and a token for everybody.
final class Desk: Sendable {
    static let start = Instant(seconds: 1_772_445_600)  // Mon 2 Mar 2026, 10:00 UTC
    static let commandKey = "blk_a-key-for-the-command-line"

    let environment: Environment
    let clock = ManualClock(Desk.start)
    let handler: Handler
    let routes: [Route]
    /// The routes of the pages.
    let pageRoutes: [Route]
    let answers = Noted<AccessLogEntry>()
    let faults = Noted<String>()
    let commands = Noted<CommandRequest>()
    private let secrets: [Colleague: String]

    enum Colleague: String, CaseIterable {
        case admin, ann, lea, max, sam

        var email: String { "\(rawValue)@example.com" }
    }

    /// The secret of a colleague's token.
    func token(_ colleague: Colleague) -> String { secrets[colleague] ?? "" }

    /// Runs a test with a desk whose file is gone afterwards.
    static func open<Result>(
        figures: DataFigures? = nil, uptime: @escaping @Sendable () -> Duration = { .zero },
        _ body: (Desk) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "belay-api-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try await Store.open(
            folder.appending(path: "belay.db").path(), creating: true, note: "test", readers: 2, now: start)
        do {
            let result = try await body(Desk(store: store, figures: figures, uptime: uptime))
            await store.close()
            return result
        } catch {
            await store.close()
            throw error
        }
    }

    private init(store: Store, figures: DataFigures?, uptime: @escaping @Sendable () -> Duration) async throws {
        // All templates, pages too: notices must leave those of others alone.
        let sources = Snapshot.Sources(
            templates: try NoticeTemplates(files: Assets.files), triggers: try TriggerCompiler.shipped())
        environment = try await Environment.make(
            store: store, clock: clock, sources: sources, passwords: PasswordHasher(cost: .least))
        secrets = try await Self.hire(in: environment)
        let api = APIApplication(
            environment: environment, metrics: Metrics(startedAt: Desk.start),
            figures: figures ?? DataFigures(reading: store), uptime: uptime,
            commands: CommandAccess(
                isKey: { Secret(Desk.commandKey).matches($0) },
                run: { [commands] request in
                    commands.note(request)
                    return CommandReply(exitCode: 2, output: [.init(stream: "out", text: "done\n")])
                }),
            onAnswer: { [answers] in answers.note($0) }, onError: { [faults] error, _ in faults.note("\(error)") })
        let pages = try WebUIApplication(
            environment: environment, files: Assets.files, reference: APIReference(groups: []))
        routes = api.routes()
        pageRoutes = pages.routes()
        handler = try api.handler(with: pageRoutes, errorPage: pages.errorPage)
    }

    private static func hire(in environment: Environment) async throws -> [Colleague: String] {
        let root = Principal.operatorAtConsole
        _ = try await environment.run(AddDepartment(name: "Support"), as: root)
        _ = try await environment.run(AddDepartment(name: "Sales"), as: root)
        let posts: [(Colleague, Role, String?)] = [
            (.admin, .admin, nil), (.ann, .agent, "Support"), (.lea, .lead, "Support"), (.max, .manager, "Support"),
            (.sam, .agent, "Sales"),
        ]
        var secrets: [Colleague: String] = [:]
        for (colleague, role, department) in posts {
            _ = try await environment.run(
                AddPerson(
                    name: colleague.rawValue.capitalized, email: colleague.email, role: role, department: department),
                as: root)
            secrets[colleague] = try await environment.run(
                CreateToken(person: colleague.email, name: "test"), as: root
            ).secret.text.reveal()
        }
        for department in ["Support", "Sales"] {
            _ = try await environment.run(
                ChangeDepartment(department: department, manager: Colleague.max.email), as: root)
        }
        _ = try await environment.run(
            AddTeam(name: "First line", department: "Support", members: [Colleague.ann.email]), as: root)
        _ = try await environment.run(
            AddEscalation(
                name: "Look after",
                steps: [Step(sequence: 1, name: "The lead looks", recipient: .role("lead"))], isEnabled: true),
            as: root)
        for module in [Module.helpdesk, .deals] {
            _ = try await environment.run(
                AddBinding(module: module, event: .manual, escalation: "Look after"), as: root)
        }
        _ = try await environment.run(
            AddServiceLevel(name: "Standard", targets: [.firstResponse: ClockTarget(within: .seconds(3600))]),
            as: root)
        return secrets
    }
}

extension DataFigures {
    /// What the composition root gives: the store's own answers.
    init(reading store: Store) {
        @Sendable func readiness(_ reader: StoreReader, _ now: Instant) throws -> Readiness {
            Readiness(
                overdue: try reader.deadlines(dueBy: now, limit: 1000).count,
                nextDeadline: try reader.nextDeadline())
        }
        self.init(
            readiness: { now in try await store.read { try readiness($0, now) } },
            all: { now in
                try await store.read { reader in
                    OperatingFigures(
                        readiness: try readiness(reader, now),
                        openCases: try reader.openCaseCounts().values.reduce(0, +),
                        deliveries: try reader.deliveryCounts(), events: try reader.lastEvent())
                }
            })
    }
}
