package import Model

/// What an occurrence raised.
package struct Detection: Sendable {
    /// The triggers that fired, in the order of their definitions.
    package var fired: [Trigger]
    /// Every definition of the record's module and why it fired or did not; nil where nobody asked.
    package var considered: [Considered]?
    /// What the store has to remember of the states that the record is in.
    package var standing = Standing()
    /// Every field, in the order of declaration.
    package init(fired: [Trigger], considered: [Considered]? = nil, standing: Standing = Standing()) {
        self.fired = fired
        self.considered = considered
        self.standing = standing
    }
}
