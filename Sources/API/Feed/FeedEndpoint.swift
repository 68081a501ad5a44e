import HTTPServer
import Model
import Workflows

/// `GET /api/v1/events`
struct FeedEndpoint: Sendable {
    static let parameters = [
        Parameter("after", .whole(0...Int64.max), "From after this number on; from now on where it is left out.")
    ]

    private let texts = EventTexts()

    @Sendable func follow(_ call: Call) async throws -> Response {
        let place = try place(of: call)
        let feed = call.environment.feed
        let isKnown = place.map { $0 <= feed.last } ?? true
        let follower = feed.follow(after: place)
        let (stream, continuation) = BodyStream.makeStream()
        // Something is sent at once, so that the client knows that it listens.
        continuation.yield(
            ServerSentEvent(
                event: isKnown ? nil : "reset", data: isKnown ? nil : #"{"last":\#(feed.last)}"#,
                retry: .seconds(2), comment: ""))
        let texts = texts
        let sending = Task {
            // A follower that fails is done: the client comes back by itself, with its place.
            try? await Self.send(follower, of: call, texts, to: continuation)
            continuation.finish()
        }
        continuation.onTermination { sending.cancel() }
        return .events(stream)
    }

    private static func send(
        _ follower: EventFollower, of call: Call, _ texts: EventTexts, to continuation: BodyStream.Continuation
    ) async throws {
        for try await batch in follower {
            // Whoever lost their rights meanwhile hears no more.
            let principal = try await call.signedIn.principal(of: call.request)
            if batch.isEmpty {
                guard await continuation.send(.heartbeat) else { return }
            }
            for announced in batch where announced.isFor(principal) {
                let event = announced.event
                let sent = ServerSentEvent(
                    id: "\(event.sequence)", event: event.draft.kind.rawValue,
                    data: texts.text(of: event, names: call.configuration))
                guard await continuation.send(sent) else { return }
            }
        }
    }

    /// After which event whoever asks wants to go on: what they say, else what their browser does.
    private func place(of call: Call) throws -> Int64? {
        var query = call.query()
        let after = query.whole("after", from: 0)
        try query.finish()
        if let after { return after }
        guard let text = call.request.headers["Last-Event-ID"], !text.isEmpty else { return nil }
        guard let number = Int64(text), number >= 0 else {
            throw Problem.invalid("Last-Event-ID", "is no number of an event")
        }
        return number
    }
}
