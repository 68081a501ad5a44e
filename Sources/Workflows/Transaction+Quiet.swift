import BusinessTime
import Model
import Storage

extension Transaction {
    /// A person and the endpoint that they are told something through.
    struct Told: Hashable {
        var person: PersonID
        var endpoint: EndpointID
    }

    /// What is due so soon may be on its way already; nothing more is put into it.
    private static let margin = Duration.seconds(2)
    /// How many notifications one message carries at most.
    private static let mostInOne = 50

    /// Puts a notification to a person into the outbox of an endpoint: at once, or with what else they are told.
    ///
    /// What one transaction tells a person goes out as one message, at once. What follows within the time of the setting
    /// `bundling` waits for its end and goes out as one, too. In somebody's quiet hours, or where they want a digest, all of
    /// it waits for that moment. What is critical is none of this and goes at once, alone.
    func owe(_ notification: NotificationID, to person: Person, through endpoint: EndpointID, critical: Bool) throws {
        let window = Duration.seconds(try configuration.settings.bundleSeconds)
        let release = critical ? nil : person.quiet?.release(at: now, timeZone: person.timeZone)
        if let release { return try hold(notification, person.id, endpoint, until: release) }
        guard !critical, window > .zero else {
            _ = try writer.owe(notification, to: endpoint, dueAt: now, createdAt: now)
            return
        }
        let told = Told(person: person.id, endpoint: endpoint)
        if let own = self.told[told], try writer.add(notification, to: own, atMost: Self.mostInOne) { return }
        if let open = try writer.quietWindow(of: person.id, endpoint: endpoint),
            open.endsAt > now.advanced(by: Self.margin), open.endsAt <= now.advanced(by: window)
        {
            return try hold(notification, person.id, endpoint, until: open.endsAt)
        }
        self.told[told] = try writer.owe(notification, to: endpoint, dueAt: now, createdAt: now)
        try writer.save(QuietWindow(person: person.id, endpoint: endpoint, endsAt: now.advanced(by: window)))
    }

    /// Puts a notification to what waits for a moment already, or lets it wait alone so far.
    private func hold(
        _ notification: NotificationID, _ person: PersonID, _ endpoint: EndpointID, until moment: Instant
    ) throws {
        if let open = try writer.quietWindow(of: person, endpoint: endpoint), open.endsAt == moment,
            moment > now.advanced(by: Self.margin), let delivery = open.delivery,
            try writer.add(notification, to: delivery, atMost: Self.mostInOne)
        {
            return
        }
        let delivery = try writer.owe(notification, to: endpoint, dueAt: moment, createdAt: now)
        try writer.save(QuietWindow(person: person, endpoint: endpoint, endsAt: moment, delivery: delivery))
    }
}
