import BusinessTime
import Model
import Storage
import Workflows

/// Tells the week as it happens, in lines that a newcomer understands.
struct DemoTimeline {
    private let environment: Environment
    private let receiver: DemoReceiver
    private let output: OutputSink
    private let zone: String
    private let styles: Styles
    private var lastEvent: Int64
    private var lastNotification: NotificationID?
    private var lastDay = ""
    /// Whether lines are written; what happens is counted either way.
    var isQuiet = false
    /// What happened so far, by kind.
    private(set) var counts: [EventKind: Int] = [:]
    /// How many people were told something.
    private(set) var notifications = 0

    init(environment: Environment, receiver: DemoReceiver, output: OutputSink, zone: String) async throws {
        self.environment = environment
        self.receiver = receiver
        self.output = output
        self.zone = zone
        styles = Styles(output.terminal)
        lastEvent = try await environment.store.read { try $0.lastEvent() }
    }

    /// Tells what happened at a moment, and who heard of it.
    mutating func tell(at moment: Instant) async throws {
        let (after, told, configuration) = (lastEvent, lastNotification, environment.snapshot.configuration)
        let news = try await environment.store.read { reader in
            let events = try reader.events(after: after, limit: 10_000)
            var context = EventContext(configuration)
            for event in events { try context.learn(event, from: reader) }
            let notifications = try reader.notifications(after: told, limit: 10_000)
            for notification in notifications { try context.learn(notification, from: reader) }
            return News(events: events, notifications: notifications, context: context)
        }
        lastEvent = news.events.last?.sequence ?? lastEvent
        lastNotification = news.notifications.last?.id ?? lastNotification
        for event in news.events { counts[event.draft.kind, default: 0] += 1 }
        notifications += news.notifications.count
        guard !isQuiet else { return }
        let verified = receiver.verified
        let lines = news.events.compactMap { EventSentence(news.context, zone: zone).text($0) }
        guard !lines.isEmpty || !news.notifications.isEmpty else { return }
        var time = header(moment)
        for line in lines {
            output.writeLine("\(styles.dim(time))  \(TerminalText.line(line))")
            time = "     "
        }
        for notification in news.notifications {
            let mark =
                news.context.messages(of: notification.id).allSatisfy { verified[$0] != nil }
                ? "delivered, signature verified" : "NOT DELIVERED"
            let who = news.context.name(of: notification.addressee)
            output.writeLine(
                "       → \(TerminalText.line(who)): “\(TerminalText.line(notification.subject))” "
                    + styles.dim("[\(notification.template), \(notification.language)] \(mark)"))
        }
    }

    private struct News: Sendable {
        var events: [Event]
        var notifications: [Notification]
        var context: EventContext
    }

    /// The time of a line; writes the day above it where it is another one.
    private mutating func header(_ moment: Instant) -> String {
        guard let zoned = ZonedTime(moment, timeZone: zone) else { return moment.description }
        if zoned.shortDay != lastDay {
            lastDay = zoned.shortDay
            output.writeLine()
            output.writeLine(styles.bold(zoned.shortDay))
        }
        return zoned.time
    }
}
