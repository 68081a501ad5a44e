/// The files that Belay carries with it.
package enum Assets {
    /// Every template and seed file by its path in the repository, for example `Templates/en/acknowledgement.mustache`.
    package static var files: [String: String] { EmbeddedFiles.text }
}
