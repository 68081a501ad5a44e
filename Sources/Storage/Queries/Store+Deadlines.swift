package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Sets when something is due, in place of an earlier time for the same thing.
    package func set(_ deadline: Deadline) throws {
        let (kind, subject) = deadline.key.columns
        try connection.run(
            """
            INSERT INTO deadline (kind, subject, due_at) VALUES (?, ?, ?)
            ON CONFLICT (kind, subject) DO UPDATE SET due_at = excluded.due_at
            """, kind, subject, deadline.due.milliseconds)
        news.earliestDeadline = min(news.earliestDeadline ?? deadline.due, deadline.due)
    }

    /// Something is no longer due, or just happened.
    package func clear(_ key: DeadlineKey) throws {
        let (kind, subject) = key.columns
        try connection.run("DELETE FROM deadline WHERE kind = ? AND subject = ?", kind, subject)
    }
}

extension StoreReader {
    /// What is due at a moment, the earliest first.
    package func deadlines(dueBy now: Instant, limit: Int) throws -> [Deadline] {
        try connection.query(
            "SELECT kind, subject, due_at FROM deadline WHERE due_at <= ? ORDER BY due_at, kind, subject LIMIT ?",
            now.milliseconds, limit
        ) { row throws(DatabaseError) in
            guard let key = DeadlineKey(kind: try row.text(0), subject: try row.int64(1)) else {
                throw row.unreadable(0, "a word that this Belay does not know")
            }
            return Deadline(key: key, due: try row.instant(2))
        }
    }

    /// When the next thing is due; nil where nothing ever is.
    package func nextDeadline() throws -> Instant? {
        try connection.first("SELECT due_at FROM deadline ORDER BY due_at LIMIT 1") {
            row throws(DatabaseError) in try row.instant(0)
        }
    }

    /// When one thing is due; nil where it is not.
    package func deadline(_ key: DeadlineKey) throws -> Instant? {
        let (kind, subject) = key.columns
        return try connection.first("SELECT due_at FROM deadline WHERE kind = ? AND subject = ?", kind, subject) {
            row throws(DatabaseError) in try row.instant(0)
        }
    }
}

extension DeadlineKey {
    fileprivate var columns: (kind: String, subject: Int64) {
        switch self {
        case .clocks(let ticket): ("clocks", ticket.rawValue)
        case .caseMoment(let id): ("case", id.rawValue)
        case .personReturns(let person): ("return", person.rawValue)
        case .watch(let record): ("watch-\(record.kind.rawValue)", record.number)
        case .watchAnew(let kind): ("watch-anew", Int64(RecordKind.allCases.firstIndex(of: kind) ?? 0))
        case .personLeaves(let person): ("leave", person.rawValue)
        case .checklist(let checklist): ("checklist", checklist.rawValue)
        case .followUp(let followUp): ("follow-up", followUp.rawValue)
        case .clockRecomputation: ("recomputation", 1)
        case .endpointSecret(let endpoint): ("endpoint-secret", endpoint.rawValue)
        case .incomingSecret(let hook): ("incoming-secret", hook.rawValue)
        case .waitingAttachments: ("attachments", 1)
        case .selfAudit: ("self-audit", 1)
        }
    }

    fileprivate init?(kind: String, subject: Int64) {
        switch kind {
        case "clocks": self = .clocks(TicketID(subject))
        case "case": self = .caseMoment(CaseID(subject))
        case "leave": self = .personLeaves(PersonID(subject))
        case "return": self = .personReturns(PersonID(subject))
        case "checklist": self = .checklist(ChecklistID(subject))
        case "follow-up": self = .followUp(FollowUpID(subject))
        case "recomputation": self = .clockRecomputation
        case "endpoint-secret": self = .endpointSecret(EndpointID(subject))
        case "incoming-secret": self = .incomingSecret(IncomingID(subject))
        case "attachments": self = .waitingAttachments
        case "self-audit": self = .selfAudit
        case "watch-anew":
            guard RecordKind.allCases.indices.contains(Int(subject)) else { return nil }
            self = .watchAnew(RecordKind.allCases[Int(subject)])
        default:
            guard kind.hasPrefix("watch-"), let kind = RecordKind(rawValue: String(kind.dropFirst(6))) else {
                return nil
            }
            self = .watch(RecordReference(kind: kind, number: subject))
        }
    }
}
