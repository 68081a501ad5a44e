import Foundation

/// Where the records of an import come from.
package enum ImportSource: Sendable {
    /// A file, by its path; standard input where it is `-`.
    case file(String)
    /// Bytes that are there already, and the name of the file that they were sent as.
    case content([UInt8], name: String?)

    /// What it is called to people.
    var name: String {
        switch self {
        case .file(let path): path
        case .content(_, let name): name ?? "import"
        }
    }

    /// The last part of the name, as in `tickets.csv`.
    var fileName: String { URL(filePath: name).lastPathComponent }

    /// The file's name without its ending, which names the other system where nothing else does.
    var system: String {
        let name = URL(filePath: name).deletingPathExtension().lastPathComponent
        return name.isEmpty || name == "-" ? "import" : name
    }
}
