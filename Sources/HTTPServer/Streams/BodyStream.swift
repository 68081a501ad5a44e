import Synchronization

/// A body that is made while it is sent: server-sent events for as long as the client stays, or a file of any size. Costs
/// no thread and, while idle, no buffer.
///
/// A stream goes to one client. Send heartbeats among events from time to time, so that proxies do not take it for dead.
package struct BodyStream: Sendable {
    /// The end that feeds the stream. May be called from anywhere, and never waits.
    package struct Continuation: Sendable {
        let channel: BodyChannel

        /// Sends an event; false once the stream is over: the client left, or read so slowly that it was cut off.
        @discardableResult
        package func yield(_ event: ServerSentEvent) -> Bool { channel.push(event.encoded) }

        /// Sends an event once the client has read what was sent before, if there was much of it; false once the stream is
        /// over. However slowly the client reads, it is not cut off; one sender at a time may do this.
        package func send(_ event: ServerSentEvent) async -> Bool { await channel.send(event.encoded) }

        /// Sends bytes once the client has read what was sent before; false once the stream is over. As `send(_:)` of an event.
        package func send(_ bytes: [UInt8]) async -> Bool { await channel.send(bytes) }

        /// Ends the stream in the middle, so that the client sees that it is not whole.
        package func breakOff() { channel.breakOff() }

        /// Ends the stream once all that was sent is read.
        package func finish() { channel.finish() }

        /// Runs once, when the stream is over for whatever reason; only the last action given counts.
        package func onTermination(_ action: @escaping @Sendable () -> Void) { channel.onTermination(action) }
    }

    /// How many bytes wait for a slow client before it is cut off, unless told otherwise: 64 KiB.
    package static let defaultBufferBytes = 65_536

    let channel: BodyChannel
    /// How many bytes it will have; nil: nobody knows, and it goes in chunks.
    let length: Int?
    private let produce: (@Sendable (Continuation) async -> Void)?

    /// A stream fed by hand: the stream for the answer, and the end that feeds it.
    package static func makeStream(
        bufferBytes: Int = defaultBufferBytes
    ) -> (stream: BodyStream, continuation: Continuation) {
        let channel = BodyChannel(limit: bufferBytes)
        return (BodyStream(channel: channel, produce: nil), Continuation(channel: channel))
    }

    /// A stream fed by a sequence, which is asked only once the answer is sent, and cancelled when the client leaves.
    package init<Events: AsyncSequence & Sendable>(
        _ events: Events, bufferBytes: Int = defaultBufferBytes
    ) where Events.Element == ServerSentEvent {
        self.init(channel: BodyChannel(limit: bufferBytes)) { continuation in
            do {
                for try await event in events where !continuation.yield(event) { return }
            } catch {
                // A sequence that fails ends the stream; the client comes back by itself.
            }
            continuation.finish()
        }
    }

    /// A stream that somebody feeds, who is asked only once the answer is sent, and cancelled when the client leaves; with a
    /// length, it is that many bytes long unless it breaks off.
    package init(
        bufferBytes: Int = defaultBufferBytes, length: Int? = nil,
        produce: @escaping @Sendable (Continuation) async -> Void
    ) {
        self.init(channel: BodyChannel(limit: bufferBytes), length: length, produce: produce)
    }

    /// A file that is made while it is sent: `first`, where its beginning was made before anything was answered, and then the
    /// other pieces.
    ///
    /// Where a piece cannot be made the stream breaks off, since half a file must not look like a whole one, and `onError`
    /// hears why; that the client left is no error.
    package init<Pieces: AsyncIteratorProtocol & Sendable>(
        first: [UInt8]? = nil, then pieces: Pieces, length: Int? = nil,
        onError: @escaping @Sendable (any Error) -> Void
    ) where Pieces.Element == [UInt8] {
        self.init(length: length) { continuation in
            var pieces = pieces
            do {
                if let first, await !continuation.send(first) { return }
                while let bytes = try await pieces.next() {
                    guard await continuation.send(bytes) else { return }
                }
                continuation.finish()
            } catch {
                if !(error is CancellationError) { onError(error) }
                continuation.breakOff()
            }
        }
    }

    private init(
        channel: BodyChannel, length: Int? = nil, produce: (@Sendable (Continuation) async -> Void)?
    ) {
        self.channel = channel
        self.length = length
        self.produce = produce
    }

    /// Begins to ask the sequence, if there is one.
    func start() {
        guard let produce else { return }
        let continuation = Continuation(channel: channel)
        let task = Task { await produce(continuation) }
        channel.onTermination { task.cancel() }
    }

    /// Reads the stream in process, without a socket: each element is what was sent since the last one.
    package var chunks: AsyncStream<[UInt8]> {
        let (chunks, output) = AsyncStream<[UInt8]>.makeStream()
        let channel = channel
        let forward: @Sendable () -> Void = {
            while let bytes = channel.takeAll(suspend: {}) {
                if bytes.isEmpty { return }
                output.yield(bytes)
            }
            output.finish()
        }
        // Woken inside of the channel's lock, so the reading goes to a task; so does the end, which gives the channel back.
        channel.attach(wake: { Task { forward() } }, abort: { Task { output.finish() } })
        output.onTermination = { _ in channel.release() }
        start()
        forward()
        return chunks
    }
}
