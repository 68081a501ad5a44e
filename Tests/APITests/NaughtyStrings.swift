import Foundation

/// The strings beside the repository that have broken other programs; nil where they are not there.
enum NaughtyStrings {
    static let all: [String]? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        let folders = [
            root.deletingLastPathComponent().appending(path: "shared"),
            ProcessInfo.processInfo.environment["BELAY_SHARED"].map { URL(filePath: $0) },
        ]
        for folder in folders.compactMap({ $0 }) {
            if let data = try? Data(contentsOf: folder.appending(path: "suites/strings/blns.json")) {
                return try? JSONDecoder().decode([String].self, from: data)
            }
        }
        return nil
    }()

    /// Without white space at both ends, as texts are stored.
    static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
