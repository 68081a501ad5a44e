import Foundation

/// The folder of outside data and test suites beside the repository; not every machine has it.
enum SharedFolder {
    static let url: URL = {
        if let path = ProcessInfo.processInfo.environment["BELAY_SHARED"] { return URL(fileURLWithPath: path) }
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    static let isThere = FileManager.default.fileExists(atPath: url.path)
    static let reason = "needs ../shared beside the repository, or BELAY_SHARED"

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: url.appendingPathComponent(path)))
    }
}
