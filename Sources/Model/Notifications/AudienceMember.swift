/// Whom a notification is for, before it is known who that is.
package enum AudienceMember: Hashable, Sendable {
    /// The person whom the case waits for.
    case holder
    /// Everyone who may answer the step.
    case candidates
    /// The record's assignee or owner.
    case assignee
    /// The assignee's delegate.
    case backup
    /// The manager of the record's department.
    case manager
    /// Who asked: the customer of a ticket; for other records whoever raised the case.
    case requester
    /// One person.
    case person(PersonID)
    /// A channel that an endpoint listens to, by its name.
    case channel(String)
}

extension AudienceMember: RawRepresentable, Codable {
    /// `holder`, `candidates`, `assignee`, `backup`, `manager`, `requester`, `person:3` or `channel:support`.
    package var rawValue: String {
        switch self {
        case .holder: "holder"
        case .candidates: "candidates"
        case .assignee: "assignee"
        case .backup: "backup"
        case .manager: "manager"
        case .requester: "requester"
        case .person(let id): "person:\(id)"
        case .channel(let name): "channel:\(name)"
        }
    }

    /// Reads what `rawValue` writes; nil for anything else.
    package init?(rawValue: String) {
        switch rawValue {
        case "holder": self = .holder
        case "candidates": self = .candidates
        case "assignee": self = .assignee
        case "backup": self = .backup
        case "manager": self = .manager
        case "requester": self = .requester
        default:
            let parts = rawValue.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            if parts[0] == "channel" {
                self = .channel(String(parts[1]))
            } else if parts[0] == "person", let number = Int64(parts[1]) {
                self = .person(PersonID(number))
            } else {
                return nil
            }
        }
    }

    /// What may be written, for messages.
    package static let allowedWords =
        "holder, candidates, assignee, backup, manager, requester, person:NUMBER or channel:NAME"
}
