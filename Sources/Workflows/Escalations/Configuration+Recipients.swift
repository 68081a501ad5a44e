import Foundation
package import Model

extension Recipient {
    /// What people may write for one.
    package static let allowedWords =
        "manager, role:NAME, user:ADDRESS, team:NAME, tier:1 to tier:3, skill:NAME, account-owner or rota:NAME"
}

extension Configuration {
    /// Who gets a step, as people write it: `role:lead`, `user:maria@example.com`, `manager`, `team:Tier 2`; throws
    /// `WorkflowError.refused` where nobody is meant, or nobody that there is.
    package func recipient(named text: String) throws(WorkflowError) -> Recipient {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first?.lowercased(), parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : nil) {
        case ("user", let name?):
            guard let person = person(email: name) ?? Int64(name).flatMap({ people[PersonID($0)] }) else {
                throw .refused("Nobody here has the address “\(name.prefix(254))”; “belay user list” shows who is.")
            }
            return .user(person.id)
        case ("team", let name?):
            guard let team = team(named: name) else {
                throw .refused("There is no team “\(name.prefix(100))”; “belay team list” shows which there are.")
            }
            return .team(team.id)
        case ("rota", let name?):
            guard let rota = rota(named: name) else {
                throw .refused("There is no rota “\(name.prefix(100))”; “belay rota list” shows which there are.")
            }
            return .rota(rota.id)
        default:
            guard let recipient = Recipient(rawValue: text.trimmingCharacters(in: .whitespaces)) else {
                throw .refused("“\(text.prefix(100))” is nobody who can get a step; use \(Recipient.allowedWords).")
            }
            return recipient
        }
    }
}
