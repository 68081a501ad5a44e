package import Model

/// The open deals of a pipeline by their stages.
package struct DealBoard: Sendable {
    /// A stage with what is in it.
    package struct Stage: Sendable {
        /// The stage.
        package var name: String
        /// Its deals, the one that has been in it longest first.
        package var deals: [Deal]
    }

    /// The pipelines that have open deals, by name.
    package var pipelines: [String]
    /// The one that is shown.
    package var pipeline: String
    /// Its stages in the order in which deals go through them.
    package var stages: [Stage]
    /// For which companies.
    package var parties: Parties
    /// Whether there are more open deals than were read.
    package var isCut: Bool
}
