package import Model

/// What an occurrence raised.
package struct Detection: Sendable {
    /// The triggers that fired, in the order of their definitions.
    package var fired: [Trigger]
    /// Every definition of the record's module and why it fired or did not; nil where nobody asked.
    package var considered: [Considered]?
    /// Every field, in the order of declaration.
    package init(fired: [Trigger], considered: [Considered]? = nil) {
        self.fired = fired
        self.considered = considered
    }
}
