/// Everything that is wrong with a mapping file, at once.
struct ImportMapError: Error, CustomStringConvertible {
    /// The problems, each a sentence with its place.
    let problems: [String]
    /// The file.
    let path: String

    var description: String {
        "The mapping file \(path) cannot be used:\n" + problems.map { "  \($0)" }.joined(separator: "\n")
            + "\n“belay import --help” shows how such a file is written."
    }
}
