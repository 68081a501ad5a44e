/// Where a mapping stands.
package enum ImportMapSource: Sendable {
    /// In a file, by its path.
    case file(String)
    /// Here, in JSON5.
    case text(String)
}
