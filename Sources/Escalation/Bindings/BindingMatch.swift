package import Model

/// Which binding answers a trigger, and why the others do not.
package struct BindingMatch: Hashable, Sendable {
    /// The binding that starts its escalation; nil where none fits.
    package var chosen: Binding?
    /// Every binding of the trigger's module and event, disabled ones too, in the order of the configuration.
    package var considered: [Considered]
    /// Every field, in the order of declaration.
    package init(chosen: Binding?, considered: [Considered]) {
        self.chosen = chosen
        self.considered = considered
    }
}
