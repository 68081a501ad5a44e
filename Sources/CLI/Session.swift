package import BusinessTime
package import Foundation
package import Model
import SQLite
import Storage
import Synchronization
import Tabular
package import Workflows

/// What a command works with while it runs: where it writes, on whose behalf it acts, and the data.
///
/// The same command runs in the process that it was typed in, where no server owns the data file, and inside the server
/// that owns it, where one does.
package final class Session: Sendable {
    /// What the process gives to all its commands.
    package struct Surroundings: Sendable {
        /// Where the commands write.
        package var output: OutputSink
        /// The folder that paths are relative to.
        package var directory: String
        /// Environment variables.
        package var variables: [String: String]
        /// The words after the program's name, for a server that runs them.
        package var words: [String]
        /// The server's own data, where a server runs the command.
        package var served: Environment?
        /// What stands on standard input, read when it is needed.
        package var input: @Sendable () -> Data
        /// The time, where no server owns the data.
        package var clock: any WallClock
        /// The next piece of standard input as it comes, empty at its end; nil: all of it comes at once.
        package var nextInput: (@Sendable () -> Data)?
        /// Asks at the terminal for something that is not shown, nil at the end of input; nil: nobody sits there.
        package var askHidden: (@Sendable (String) -> String?)?

        /// All of it.
        package init(
            output: OutputSink, directory: String, variables: [String: String], words: [String],
            served: Environment? = nil, input: @escaping @Sendable () -> Data = { Data() },
            nextInput: (@Sendable () -> Data)? = nil, clock: any WallClock = SystemClock(),
            askHidden: (@Sendable (String) -> String?)? = nil
        ) {
            self.output = output
            self.directory = directory
            self.variables = variables
            self.words = words
            self.served = served
            self.input = input
            self.clock = clock
            self.nextInput = nextInput
            self.askHidden = askHidden
        }
    }

    /// What the process gave.
    package let surroundings: Surroundings
    /// Whether to answer in JSON.
    package let isJSON: Bool
    /// What is set about the process.
    let settings: ProcessSettings
    private let actor: String?
    private let opened = Mutex<Environment?>(nil)
    private let readInput = Mutex<String?>(nil)

    /// A session of a command line that was understood; throws what is wrong with the configuration file or a variable.
    package init(_ arguments: ParsedArguments, surroundings: Surroundings) throws {
        self.surroundings = surroundings
        isJSON = arguments.flag("json")
        settings = try ProcessSettings(
            arguments, variables: surroundings.variables, directory: surroundings.directory)
        actor = arguments.string("as")
    }

    /// Where the command writes.
    package var output: OutputSink { surroundings.output }

    /// Where the data file is: `--data`, else `$BELAY_DATA`, else what the configuration file says, else `belay.db` here.
    package var dataPath: String { path(settings[.data].value ?? "belay.db") }

    /// The folder of templates that replace the built-in ones; nil: none do.
    package var templates: String? { settings[.templates].value.map(path) }

    /// A path that somebody typed, absolute.
    package func path(_ text: String) -> String { ProcessSettings.absolute(text, in: surroundings.directory) }

    /// The data, opened when it is first asked for and closed with the session.
    ///
    /// Throws `OwnedByServer` where a server owns the file: it can run the command instead.
    package func environment(creating: Bool = false) async throws -> Environment {
        if let served = surroundings.served { return served }
        if let already = opened.withLock({ $0 }) { return already }
        let path = dataPath
        if !creating, !FileManager.default.fileExists(atPath: path) {
            throw CommandError(
                "There is no data file at \(path). Make one with “belay init --data \(path)”, or name another with --data."
            )
        }
        do {
            let environment = try await Composition.environment(
                data: path, creating: creating,
                note: OwnersNote(command: "belay " + (surroundings.words.first ?? "")), templates: templates,
                clock: surroundings.clock)
            opened.withLock { $0 = environment }
            if let upgrade = environment.store.upgrade {
                output.writeErrorLine(
                    "belay: Brought \(path) up to date (schema \(upgrade.from) → \(upgrade.to)). The file as it was before "
                        + "is \(upgrade.backup); remove it when all is well.")
            }
            return environment
        } catch StoreError.database(.owned(_, let text)) {
            guard let note = OwnersNote(text), note.address != nil else {
                let owner = OwnersNote(text).map { "“\($0.command)” (process \($0.process))" } ?? "Another process"
                throw CommandError("\(owner) is working on \(path). Wait until it is done, or stop it, and try again.")
            }
            throw OwnedByServer(note: note)
        }
    }

    /// On whose behalf the command acts: the person of `--as`, else whoever sits at the console.
    package func principal(in environment: Environment) throws -> Principal {
        guard let actor else { return .operatorAtConsole }
        let configuration = environment.snapshot.configuration
        guard
            let person = configuration.person(email: actor)
                ?? Int64(actor).flatMap({ configuration.people[PersonID($0)] })
        else { throw CommandError("Nobody here has the address “\(actor)”; “belay user list” shows who is.") }
        if person.isDisabled { throw CommandError("\(person.name) is disabled and cannot act.") }
        return Principal(person)
    }

    /// Does a piece of work on the session's data, on behalf of whoever acts.
    package func run<W: Workflow>(_ workflow: W) async throws -> W.Output {
        let environment = try await environment()
        return try await environment.run(workflow, as: principal(in: environment))
    }

    /// Looks something up in the session's data, on behalf of whoever acts.
    package func ask<Q: Inquiry>(_ inquiry: Q) async throws -> Q.Answer {
        let environment = try await environment()
        return try await environment.ask(inquiry, as: principal(in: environment))
    }

    /// What stands on standard input, read once.
    ///
    /// A command that needs it asks before it asks for data: where a server then runs the command, it gets the same.
    package func input() throws(CommandError) -> String {
        if let already = givenInput { return already }
        guard let text = String(validating: surroundings.input(), as: UTF8.self) else {
            throw CommandError("What came on standard input is not UTF-8 text; convert it first, such as with iconv.")
        }
        readInput.withLock { $0 = text }
        return text
    }

    /// Takes what somebody typed for what stands on standard input, so that a server that runs the command gets it, too.
    func keep(input text: String) -> String {
        readInput.withLock { $0 = text }
        return text
    }

    /// What was read from standard input so far; nil where no command asked for it.
    var givenInput: String? { readInput.withLock { $0 } }

    /// Answers with a value as JSON where programs asked, and with text where people did.
    package func answer(_ value: some Encodable, text: () -> String) throws {
        if isJSON { output.write(try JSONOutput.document(value)) } else { output.write(text()) }
    }

    /// Closes what the session opened.
    package func close() async {
        let environment = opened.withLock { environment in
            defer { environment = nil }
            return environment
        }
        await environment?.store.close()
    }
}
