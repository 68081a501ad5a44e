import Foundation

/// The repository that these tests were compiled from.
enum Repository {
    /// Its top folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every file below a folder, by its path from the top (`Sources/Model/…`), sorted.
    static func files(in folder: String) -> [String] {
        let top = root.appending(path: folder, directoryHint: .isDirectory)
        let found = FileManager.default.enumerator(at: top, includingPropertiesForKeys: [.isRegularFileKey])
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .map { folder + "/" + $0.path().dropFirst(top.path().count) }
            .sorted()
    }

    /// The names in the top folder, hidden ones too, sorted.
    static func topLevel() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.path()).sorted()
    }

    /// What a file holds.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Every Swift file of the house.
    static let sources = swiftFiles(in: "Sources")
    /// Every Swift file of its tests.
    static let tests = swiftFiles(in: "Tests")

    private static func swiftFiles(in folder: String) -> [SwiftFile] {
        files(in: folder).filter { $0.hasSuffix(".swift") }.compactMap { path in
            (try? text(path)).map { SwiftFile(path: path, text: $0) }
        }
    }
}
