import BusinessTime
import CLI
import Foundation
import Model
import Storage
import Workflows

/// A data file in a folder of its own, and the command line that works on it.
struct DeskFixture: ~Copyable {
    /// What a command said.
    struct Said {
        var code: ExitCode
        var out: String
        var err: String

        /// What stands in its answer as JSON.
        func json() throws -> [String: Any] {
            let object = try JSONSerialization.jsonObject(with: Data(out.utf8))
            return object as? [String: Any] ?? [:]
        }
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "belay-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var data: String { folder.appending(path: "belay.db").path() }

    /// Writes a file and returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        try file(name, Data(text.utf8))
    }

    func file(_ name: String, _ data: Data) throws -> String {
        let url = folder.appending(path: name)
        try data.write(to: url)
        return url.path()
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Runs a command line in this folder.
    func run(_ words: String..., input: String = "") async -> Said { await run(words, input: input) }

    func run(_ words: [String], input: String = "") async -> Said {
        let capture = OutputCapture()
        let code = await BelayCommand.run(
            Session.Surroundings(
                output: capture.sink(), directory: folder.path(), variables: [:], words: words,
                input: { Data(input.utf8) }))
        return Said(code: code, out: capture.standardOutput, err: capture.standardError)
    }

    /// Makes the data file with a department and does something in it.
    func setUp(_ work: (Environment) async throws -> Void = { _ in }) async throws {
        try await open(creating: true) { environment in
            _ = try await environment.run(AddDepartment(name: "Support"), as: .operatorAtConsole)
            try await work(environment)
        }
    }

    /// Opens the data, as a command does, and closes it again.
    func open<Result>(creating: Bool = false, _ work: (Environment) async throws -> Result) async throws -> Result {
        let environment = try await Composition.environment(
            data: data, creating: creating, note: OwnersNote(command: "test"), templates: nil)
        do {
            let result = try await work(environment)
            await environment.store.close()
            return result
        } catch {
            await environment.store.close()
            throw error
        }
    }
}

extension AddServiceLevel {
    /// First response in 4 hours, solution in 24, around the clock.
    static let usual = AddServiceLevel(
        name: "Usual",
        targets: [
            .firstResponse: ClockTarget(within: .hours(4), counting: .wall),
            .resolution: ClockTarget(within: .hours(24), counting: .wall),
        ])
}

extension AddTrigger {
    /// Deals of 5,000 USD and more.
    static let bigDeals = AddTrigger(
        definition: TriggerDefinition(
            id: 0, name: "Big deal", module: .deals, event: .dealValue,
            parameters: TriggerParameters(value: Money(minorUnits: 500_000, currency: "USD"))))
}
