import Workflows

/// What stands behind all routes of a running application.
struct Services: Sendable {
    let signedIn: SignedIn
    let metrics: Metrics
    let figures: DataFigures
    /// Nil where no command line is served.
    let commands: CommandAccess?
}
