package import Model

/// A message whose sender holds the secret of its door, fresh and readable.
package struct ProvenMessage: Sendable {
    /// Which one it is; signed, and the same whenever it comes.
    package var identifier: String
    /// What it says.
    package var content: MessageValue
    /// Every field, in the order of declaration.
    package init(identifier: String, content: MessageValue) {
        self.identifier = identifier
        self.content = content
    }
}
