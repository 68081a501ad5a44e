package import Model
package import Secrets
import Storage

/// A link that was just made, and its whole address, which is not shown again.
package struct MadeLink: Sendable {
    /// What is stored.
    package var link: Link
    /// Where it leads, such as `https://help.example.com/link/17-mzxw6ytb…`.
    package var url: SecretText
    /// The address as it is shown, once.
    package var shownURL: String { url.reveal() }

    init(_ link: Link, in transaction: Transaction) throws {
        guard let base = try transaction.configuration.settings.gate.baseURL else {
            throw WorkflowError.refused(
                "Links need to know where people reach Belay: say it with “belay setting set base-url https://…”.")
        }
        let address = try transaction.writer.linkKey().address(of: link)
        self.link = link
        url = Secret(base + LinkAddress.path + address.text)
    }
}
