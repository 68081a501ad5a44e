import Notices

/// What the words of a macro may name.
package enum MacroVariables {
    /// The variables, such as `ticket.number`, in order; what may be missing stands within a section of its name.
    package static let all: [(name: String, isOptional: Bool)] = MacroText.variables
}
