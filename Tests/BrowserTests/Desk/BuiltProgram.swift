import Foundation

/// The program that is built beside the tests.
enum BuiltProgram {
    /// `belay`; throws where it is not built.
    static func belay() throws -> URL {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folders =
            [tests, CommandLine.arguments.first ?? ""].map { URL(filePath: $0).deletingLastPathComponent() }
            + [repository.appending(path: ".build/debug")]
        let candidates = folders.map { $0.appending(path: "belay") }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path()) }) else {
            throw DriverProblem(error: "no program", message: "belay is in none of \(folders.map { $0.path() })")
        }
        return found
    }

    /// The folder that holds everything.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}
