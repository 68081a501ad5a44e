import Foundation
import Glibc

extension BelayCommand {
    /// Runs the process's own command line and ends the process.
    package static func main() async {
        // A reader that goes away ends a pipe quietly, not the process.
        signal(SIGPIPE, SIG_IGN)
        let process = ProcessInfo.processInfo
        let surroundings = Session.Surroundings(
            output: .process(environment: process.environment),
            directory: FileManager.default.currentDirectoryPath, variables: process.environment,
            words: Array(CommandLine.arguments.dropFirst()),
            input: { (try? FileHandle.standardInput.readToEnd()) ?? Data() },
            nextInput: { FileHandle.standardInput.availableData },
            askHidden: HiddenInput.isPossible ? HiddenInput.read : nil)
        let code = await run(surroundings)
        exit(code.rawValue)
    }
}
