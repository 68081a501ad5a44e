import Foundation

/// The known answers that lie beside the repository, where they are there.
enum SharedSuite {
    static let cases: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = root.deletingLastPathComponent().appending(path: "shared")
        let named = ProcessInfo.processInfo.environment["BELAY_SHARED"].map { URL(filePath: $0) }
        return [beside, named].compactMap { $0?.appending(path: "suites/business-time/cases.json") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()
}
