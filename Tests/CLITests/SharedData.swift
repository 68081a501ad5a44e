import Foundation

/// The data of others that lies beside the repository, where it is there.
enum SharedData {
    static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = root.deletingLastPathComponent().appending(path: "shared")
        let named = ProcessInfo.processInfo.environment["BELAY_SHARED"].map { URL(filePath: $0) }
        return [beside, named].compactMap { $0?.appending(path: "data") }
            .first { FileManager.default.fileExists(atPath: $0.path()) }
    }()

    static let isThere = folder != nil

    static func path(_ name: String) -> String { folder?.appending(path: name).path() ?? name }

    /// A mapping file of ours.
    static func map(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).json5").path()
    }
}
