import Foundation

/// Writes one Swift file that holds the files of some folders as text: `embed-files ROOT OUTPUT FOLDER…`.
///
/// The keys are paths relative to ROOT (`Templates/en/acknowledgement.mustache`).
@main
struct EmbedFilesTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4 else {
            FileHandle.standardError.write(Data("usage: embed-files ROOT OUTPUT FOLDER…\n".utf8))
            exit(2)
        }
        let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
        var paths: [String] = []
        for folder in arguments[3...] {
            let url = root.appending(path: folder)
            let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: [.isRegularFileKey])
            for case let file as URL in found ?? FileManager.DirectoryEnumerator() {
                guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
                paths.append(folder + file.path().dropFirst(url.path().count))
            }
        }
        var source = "// Written by embed-files at build time; edit the files it was made from.\n\n"
        source += "/// Files built into the binary, by their path in the repository.\n"
        source += "enum EmbeddedFiles {\n    static let text: [String: String] = [\n"
        for path in paths.sorted() {
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            source += "        \(quoted(path)): \(quoted(text)),\n"
        }
        if paths.isEmpty { source += "        :\n" }
        source += "    ]\n}\n"
        try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    /// A Swift string literal of the text: everything but plain ASCII is written as a Unicode escape.
    private static func quoted(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": literal += "\\\\"
            case "\"": literal += "\\\""
            case "\n": literal += "\\n"
            case " "..."~": literal.unicodeScalars.append(scalar)
            default: literal += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return literal + "\""
    }
}
