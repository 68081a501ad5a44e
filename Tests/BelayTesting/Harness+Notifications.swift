package import Model
import Storage
package import Testing
import Workflows

extension Harness {
    /// Fails unless exactly these notifications, in whatever order, were decided since the last look.
    package func expect(
        _ expected: ExpectedNotice..., sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await readNotifications()
        var left = unexpected
        unexpected = []
        let all = left.map(name(of:)).joined(separator: "\n")
        for notice in expected {
            if let place = left.firstIndex(where: { matches($0, notice) }) {
                left.remove(at: place)
            } else {
                let told = all.isEmpty ? "nobody was told anything" : "there was:\n\(all)"
                Issue.record("\(notice) was expected, and \(told)", sourceLocation: sourceLocation)
            }
        }
        for notification in left {
            Issue.record("nobody expected \(name(of: notification))", sourceLocation: sourceLocation)
        }
    }

    /// Passes over what was told so far, where it is not what the scenario is about.
    package func disregardNotifications() async throws {
        try await readNotifications()
        unexpected = []
    }

    /// All that was told since the last look, the oldest first.
    package func notifications() async throws -> [Notification] {
        try await readNotifications()
        defer { unexpected = [] }
        return unexpected
    }

    func readNotifications() async throws {
        let last = lastRead
        let new = try await store.read { try $0.notifications(after: last, limit: 10_000) }
        for case .customer(let id) in new.map(\.addressee) where customers[id] == nil {
            customers[id] = try await store.read { try $0.customer(id) }?.name
        }
        unexpected += new
        lastRead = new.last?.id ?? last
    }

    func name(of notification: Notification) -> String {
        "“\(notification.template)” to \(reader(notification)) about \(notification.record): \(notification.subject)"
    }

    private func matches(_ notification: Notification, _ expected: ExpectedNotice) -> Bool {
        notification.template == expected.template && reader(notification) == expected.reader
            && (expected.record == nil || expected.record == notification.record)
            && (expected.text.map { notification.text.contains($0) || notification.subject.contains($0) } ?? true)
    }

    private func reader(_ notification: Notification) -> String {
        let name: String =
            switch notification.addressee {
            case .person(let id): environment.snapshot.configuration.people[id]?.name ?? "nobody"
            case .customer(let id): customers[id] ?? "nobody"
            case .channel(let name): "#\(name)"
            }
        return name.split(separator: " ").first.map(String.init) ?? name
    }
}
