import CLI
import Foundation

/// What a process started with `--serve` does: just what `belay serve` does, until its input ends, so that none is left
/// behind.
enum ServingProcess {
    static func run(data path: String) async throws -> Int32 {
        Thread.detachNewThread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            exit(0)
        }
        let environment = ProcessInfo.processInfo.environment
        let surroundings = Session.Surroundings(
            output: .process(environment: environment), directory: FileManager.default.currentDirectoryPath,
            variables: environment,
            words: ["serve", "--listen", "127.0.0.1:0", "--no-request-log", "--data", path, "--json"],
            input: { Data() })
        return await BelayCommand.run(surroundings).rawValue
    }
}
