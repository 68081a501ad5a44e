/// The secret that webhooks to an endpoint are signed with (`whsec_…`); never printed, logged or shown again.
package struct SigningSecret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The secret itself, for signing only.
    package let revealed: String

    /// Keeps a secret.
    package init(_ text: String) { revealed = text }

    package var description: String { "whsec_…" }

    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
