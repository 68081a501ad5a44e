import Model
import Workflows

/// Reads who gets a step as it is typed: `role:lead`, `user:maria@example.com`, `manager`, `team:Tier 2`,
/// `tier:2`, `skill:networking`, `account-owner`, `rota:Nights`.
enum RecipientText {
    /// What may be written.
    static let allowed = Recipient.allowedWords

    static func recipient(_ text: String, _ configuration: Configuration) throws(CommandError) -> Recipient {
        do { return try configuration.recipient(named: text) } catch { throw CommandError(error.description) }
    }
}
