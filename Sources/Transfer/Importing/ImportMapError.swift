/// Everything that is wrong with a mapping file, at once.
package struct ImportMapError: Error, CustomStringConvertible {
    /// The problems, each a sentence with its place.
    package let problems: [String]
    /// The file, where it is one.
    let path: String?

    package var description: String {
        "The mapping \(path.map { "file \($0) " } ?? "")cannot be used:\n"
            + problems.map { "  \($0)" }.joined(separator: "\n")
            + "\n“belay import --help” shows how such a file is written."
    }
}
