import BusinessTime
import Delivery
import Foundation
import Model
import Storage
import WebClient
import Workflows

/// The demo from an empty file to a served one.
struct Demo {
    private let session: Session
    private let path: String
    private let company: CompanySeed
    private let script: [Happening]
    private let monday: CivilDay
    private let serving: String?

    init(_ arguments: ParsedArguments, _ session: Session) throws {
        self.session = session
        if arguments.isGiven("data") {
            path = session.dataPath
        } else {
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "belay-demo-\(UUID().uuidString.prefix(8))")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            path = folder.appending(path: "demo.db").path()
        }
        if FileManager.default.fileExists(atPath: path) {
            throw CommandError("\(path) exists already. Name another file, so that the demo overwrites nothing.")
        }
        let files = try Composition.files(templates: session.templates)
        company = try Self.decode("seed/company.json5", files)
        script = try Self.decode("seed/week.json5", files)
        if let text = arguments.string("week") {
            guard let day = CivilDay(text), day.weekday == .monday else {
                throw arguments.refusal("--week \(text) is no Monday such as 2026-03-02.")
            }
            monday = day
        } else {
            monday = try Self.lastMonday(before: SystemClock().now(), zone: company.settings.timeZone)
        }
        serving = arguments.flag("no-serve") ? nil : arguments.string("listen")
    }

    func run() async throws -> ExitCode {
        let zone = company.settings.timeZone
        guard let start = Instant(monday, secondOfDay: 0, timeZone: zone) else {
            throw CommandError("“\(zone)” in seed/company.json5 is no time zone.")
        }
        let clock = DemoClock(start)
        let environment = try await Composition.environment(
            data: path, creating: true, note: OwnersNote(command: "belay demo"), templates: session.templates,
            clock: clock)
        let receiver = DemoReceiver(clock: clock)
        do {
            let code = try await live(environment, clock, receiver, from: start)
            await receiver.stop()
            await environment.store.close()
            guard code == .succeeded, let serving else { return code }
            return try await serve(serving)
        } catch {
            await receiver.stop()
            await environment.store.close()
            throw error
        }
    }

    private func live(
        _ environment: Environment, _ clock: DemoClock, _ receiver: DemoReceiver, from start: Instant
    ) async throws -> ExitCode {
        let company = company
        try await environment.transact(as: .operatorAtConsole) { try company.setUp(in: $0) }
        let endpoint = try await environment.run(
            AddEndpoint(name: "Demo receiver", url: try receiver.start()), as: .operatorAtConsole)
        try receiver.expect(secret: endpoint.secret)
        let client = WebClient(
            settings: WebClientSettings(addressCheck: Composition.addressCheck(environment)))
        let output = session.output
        let delivery = DeliveryWorker(
            Composition.delivery(environment, client: client) { output.writeErrorLine("belay: " + $0) })
        var timeline = try await DemoTimeline(
            environment: environment, receiver: receiver, output: output, zone: company.settings.timeZone)
        var week = DemoWeek(
            environment: environment, clock: clock, delivery: delivery, script: script, monday: monday,
            zone: company.settings.timeZone)
        introduce()
        try await week.live(until: start.advanced(by: .days(6)), telling: &timeline)
        let promises = try await DemoPromises(environment: environment, receiver: receiver, now: clock.now()).check()
        await client.close()
        return conclude(timeline, promises)
    }

    private func introduce() {
        session.output.writeLine(
            """
            \(company.settings.company): \(company.people.count) people, \(company.departments.count) departments, \
            \(company.triggers.count) triggers, \(company.escalations.count) escalations.
            What follows is one week there. “!” is a trigger that fires, “▸” a case that moves, “→” somebody who is told.
            """)
    }

    private func conclude(_ timeline: DemoTimeline, _ promises: [DemoPromises.Promise]) -> ExitCode {
        let output = session.output
        func count(_ kind: EventKind) -> Int { timeline.counts[kind] ?? 0 }
        output.writeLine()
        output.writeLine(
            """
            In that week: \(count(.ticketOpened)) tickets, \(count(.dealOpened)) deals, \(count(.triggerFired)) triggers, \
            \(count(.caseOpened)) cases, \(count(.caseDecided)) decisions, \(count(.clockWarned)) warnings, \
            \(count(.clockBreached)) breaches, \(timeline.notifications) notifications.
            """)
        output.writeLine()
        for promise in promises {
            output.writeLine((promise.breaches.isEmpty ? "kept    " : "BROKEN  ") + promise.text)
            for breach in promise.breaches.prefix(10) { output.writeLine("          \(TerminalText.line(breach))") }
        }
        output.writeLine()
        return promises.allSatisfy(\.breaches.isEmpty) ? .succeeded : .failed
    }

    /// Serves the data of the week, on the machine's own clock from here on.
    private func serve(_ listen: String) async throws -> ExitCode {
        session.output.writeLine("The data of that week is in \(path).")
        var surroundings = session.surroundings
        surroundings.words =
            ["serve", "--data", path, "--listen", listen]
            + (session.templates.map { ["--templates", $0] } ?? [])
        return await BelayCommand.run(surroundings)
    }

    private static func lastMonday(before now: Instant, zone: String) throws -> CivilDay {
        guard let today = ZonedTime(now, timeZone: zone)?.day else { throw CommandError("“\(zone)” is no time zone.") }
        let sinceMonday = Weekday.allCases.firstIndex(of: today.weekday) ?? 0
        return CivilDay(dayNumber: today.dayNumber - sinceMonday - 7)
    }

    private static func decode<T: Decodable>(_ name: String, _ files: [String: String]) throws -> T {
        guard let text = files[name] else { throw CommandError("\(name) is not built into this Belay.") }
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(T.self, from: Data(text.utf8))
        } catch {
            throw CommandError("\(name) cannot be read: \(error)")
        }
    }
}
