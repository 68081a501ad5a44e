import BusinessTime
import Model
import Storage
import Workflows

/// Checks what Belay promises, on what the demo left behind.
struct DemoPromises {
    /// A promise, and what broke it.
    struct Promise {
        var text: String
        var breaches: [String]
    }

    let environment: Environment
    let receiver: DemoReceiver
    let now: Instant

    func check() async throws -> [Promise] {
        let (verified, refused, now) = (receiver.verified, receiver.refused, now)
        return try await environment.store.read { reader in
            try [
                Promise(
                    text: "every notification was sent, and arrived with a right signature",
                    breaches: undelivered(reader, verified)),
                Promise(text: "no message arrived with a wrong signature", breaches: refused),
                Promise(text: "everything that was due has happened", breaches: overdue(reader, now)),
                Promise(text: "every warning and every breach was given once", breaches: repeated(reader)),
                Promise(
                    text: "every open case has a person and a moment at which it moves on", breaches: stuck(reader)),
                Promise(text: "the audit trail is whole", breaches: broken(reader)),
            ]
        }
    }

    private func undelivered(_ reader: StoreReader, _ verified: [String: Int]) throws -> [String] {
        try reader.notifications(after: nil, limit: 100_000).flatMap { notification -> [String] in
            let deliveries = try reader.deliveries(of: notification.id)
            if deliveries.isEmpty { return ["notification \(notification.id) has no delivery"] }
            return deliveries.filter { verified[$0.messageID] == nil || $0.state != .delivered }
                .map { "delivery \($0.id) of “\(notification.subject)” is \($0.state.rawValue)" }
        }
    }

    private func overdue(_ reader: StoreReader, _ now: Instant) throws -> [String] {
        try reader.deadlines(dueBy: now, limit: 1000).map { "\($0.key) was due at \($0.due)" }
    }

    private func repeated(_ reader: StoreReader) throws -> [String] {
        var given: [String: Int] = [:]
        for event in try reader.events(after: 0, limit: 1_000_000)
        where event.draft.kind == .clockWarned || event.draft.kind == .clockBreached {
            let words = event.draft.changes.filter { $0.field != "due" }.compactMap(\.after).joined(separator: " ")
            given["\(event.draft.subject) \(words)", default: 0] += 1
        }
        return given.filter { $0.value > 1 }.map { "\($0.key) came \($0.value) times" }
    }

    private func stuck(_ reader: StoreReader) throws -> [String] {
        let people = environment.snapshot.configuration.people
        return try reader.cases(CaseQuery(limit: 100)).items.compactMap { open in
            if people[open.holder].map(\.isDisabled) ?? true { return "case \(open.id) waits for nobody" }
            return open.next == nil ? "case \(open.id) has no next moment" : nil
        }
    }

    private func broken(_ reader: StoreReader) throws -> [String] {
        try reader.verifyAudit().firstBreak.map { ["event \($0.sequence): \($0.why)"] } ?? []
    }
}
