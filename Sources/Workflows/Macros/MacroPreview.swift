package import Model

/// What a macro would say and do on a ticket.
package struct MacroPreview: Hashable, Sendable {
    /// The macro.
    package var macro: Macro
    /// What it would say; nil: nothing.
    package var text: String?
    /// What it names that is gone; while there is anything, it cannot be used.
    package var obstacles: [MacroObstacle]
}
