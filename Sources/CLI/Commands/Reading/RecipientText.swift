import Model

/// Reads who gets a step as it is typed: `role:lead`, `user:maria@example.com`, `manager`, `team:Tier 2`,
/// `tier:2`, `skill:networking`, `account-owner`, `rota:Nights`.
enum RecipientText {
    /// What may be written.
    static let allowed =
        "manager, role:NAME, user:ADDRESS, team:NAME, tier:1 to tier:3, skill:NAME, account-owner or rota:NAME"

    static func recipient(_ text: String, _ configuration: Configuration) throws(CommandError) -> Recipient {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first?.lowercased(), parts.count == 2 ? parts[1].trimmed : nil) {
        case ("user", let name?):
            guard
                let person = configuration.person(email: name)
                    ?? Int64(name).flatMap({ configuration.people[PersonID($0)] })
            else { throw CommandError("Nobody here has the address “\(name)”; “belay user list” shows who is.") }
            return .user(person.id)
        case ("team", let name?):
            guard let team = configuration.team(named: name) else {
                throw CommandError("There is no team “\(name)”; “belay team list” shows which there are.")
            }
            return .team(team.id)
        case ("rota", let name?):
            guard let rota = configuration.rota(named: name) else {
                throw CommandError("There is no rota “\(name)”; “belay rota list” shows which there are.")
            }
            return .rota(rota.id)
        default:
            guard let recipient = Recipient(rawValue: text.trimmed) else {
                throw CommandError(
                    "“\(text)” is nobody who can get a step; use \(allowed).")
            }
            return recipient
        }
    }
}

extension String {
    /// The text without blanks around it.
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
