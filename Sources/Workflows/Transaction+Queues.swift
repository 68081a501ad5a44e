import BusinessTime
import Escalation
import Model
import Storage

extension Transaction {
    /// How many cases of each queue are looked at for one person: the head, and those behind it that they may have where
    /// they may not have the head, such as what they asked for themselves.
    private static let lookahead = 8

    /// Gives cases that wait to whoever may have room now: somebody whose case ended, who came back, or takes more.
    func serveQueues() throws {
        while let person = freed.min() {
            freed.remove(person)
            try serveQueues(for: person)
        }
    }

    private func serveQueues(for id: PersonID) throws {
        guard let person = try configuration.people[id], person.isAvailable(at: now) else { return }
        let queues = try queues(of: person)
        var passedOver: Set<CaseID> = []
        while true {
            let hasRoom = try writer.openCases(of: id) < person.capacity
            var heads: [Case] = []
            for queue in hasRoom ? queues : [QueuePlace.anyone] {
                heads += try writer.waitingCases(in: queue, limit: Self.lookahead).filter {
                    !passedOver.contains($0.id)
                }
            }
            guard let first = heads.max(by: Self.isServedLater) else { return }
            if try move(first, by: .roomFreed).waiting != nil { passedOver.insert(first.id) }
        }
    }

    /// Every queue that a person could be served from.
    private func queues(of person: Person) throws -> [String] {
        let teams = try configuration.teams.values.filter { $0.members.contains(person.id) }.sorted { $0.id < $1.id }
        var queues = [QueuePlace.anyone, Recipient.role(person.role.rawValue).rawValue]
        queues += person.customRoles.map { Recipient.role($0.lowercased()).rawValue }
        queues += teams.map { Recipient.team($0.id).rawValue }
        queues += person.skills.map { Recipient.skill($0).rawValue }
        // Whoever works at a tier also has what the tiers before it have no room for.
        let tier = teams.map(\.tier).max()
        queues += SupportTier.allCases.filter { one in tier.map { one <= $0 } ?? false }.map {
            Recipient.tier($0).rawValue
        }
        return queues
    }

    private static func isServedLater(_ one: Case, _ other: Case) -> Bool {
        let (left, right) = (one.waiting?.rank ?? 0, other.waiting?.rank ?? 0)
        return (left, other.openedAt, other.id) < (right, one.openedAt, one.id)
    }
}
