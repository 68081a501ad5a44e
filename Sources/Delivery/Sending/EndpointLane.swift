import BusinessTime
import Model
import Storage

/// One endpoint's part of the outbox: its own queue, its own circuit breaker, so many attempts at once.
struct EndpointLane: Sendable {
    let bell = Bell()
    let surroundings: DeliverySurroundings
    let settings: DeliverySettings
    private let endpoint: EndpointID

    /// How many deliveries are read from the outbox at once.
    private static let readAhead = 256

    init(_ endpoint: EndpointID, _ surroundings: DeliverySurroundings, _ settings: DeliverySettings) {
        self.endpoint = endpoint
        self.surroundings = surroundings
        self.settings = settings
    }

    /// What a task of the lane reports.
    private enum Report: Sendable {
        case attempted(DeliveryID, CircuitBreaker.Pass, DeliveryOutcome)
        case rung
    }

    /// Sends what is due until cancelled, or until nothing is due and nothing under way.
    func work(untilIdle: Bool) async {
        var breaker = CircuitBreaker(settings: settings.breaker)
        var queue: [PendingDelivery] = []
        var underWay: Set<DeliveryID> = []
        var mayHaveMore = true
        var bucket: TokenBucket?
        await withTaskGroup(of: Report.self) { group in
            var isListening = false
            while !Task.isCancelled {
                if queue.isEmpty, mayHaveMore {
                    queue = await read(except: underWay)
                    mayHaveMore = false
                }
                var heldOffUntil: Instant?
                bucket = currentBucket(after: bucket)
                while underWay.count < settings.concurrency, let next = queue.first {
                    if let until = bucket?.wait(at: surroundings.clock.now()) {
                        heldOffUntil = until
                        break
                    }
                    let permission = breaker.request(at: surroundings.clock.now())
                    if case .wait(let until) = permission { heldOffUntil = until }
                    guard case .send(let pass) = permission else { break }
                    bucket?.take(at: surroundings.clock.now())
                    queue.removeFirst()
                    underWay.insert(next.delivery.id)
                    group.addTask { .attempted(next.delivery.id, pass, await attempt(next)) }
                }
                let held = [heldOffUntil, breaker.heldOff(at: surroundings.clock.now())].compactMap(\.self).max()
                surroundings.holdOffs.set(held, for: endpoint)
                if underWay.isEmpty, untilIdle, queue.isEmpty || heldOffUntil != nil {
                    if !mayHaveMore { break }
                    continue
                }
                if !isListening, !untilIdle {
                    let wait = await timeToWait(queueIsEmpty: queue.isEmpty, heldOffUntil: heldOffUntil)
                    isListening = true
                    group.addTask {
                        await bell.wait(atMost: wait)
                        return .rung
                    }
                }
                switch await group.next() {
                case .rung:
                    isListening = false
                    mayHaveMore = true
                case .attempted(let id, let pass, let outcome):
                    underWay.remove(id)
                    // What was interrupted is due still: whoever reads it again at once would never come to an end.
                    if queue.isEmpty, outcome != .interrupted { mayHaveMore = true }
                    tell(breaker.hear(outcome, pass, at: surroundings.clock.now()))
                    if outcome == .gone { queue = [] }
                case nil: break
                }
            }
            group.cancelAll()
        }
    }

    /// The bucket as it is, or another one where somebody changed the endpoint's rate.
    private func currentBucket(after earlier: TokenBucket?) -> TokenBucket? {
        guard let rate = surroundings.configuration().endpoints[endpoint]?.messagesPerMinute else { return nil }
        return earlier?.perMinute == rate ? earlier : TokenBucket(perMinute: rate)
    }

    private func read(except underWay: Set<DeliveryID>) async -> [PendingDelivery] {
        // What waits for an endpoint that was given up a moment ago is kept.
        guard surroundings.configuration().endpoints[endpoint]?.disabledBecause == nil else { return [] }
        do {
            let (endpoint, now) = (endpoint, surroundings.clock.now())
            let limit = Self.readAhead + underWay.count
            return try await surroundings.store.read {
                try $0.pendingDeliveries(to: endpoint, dueBy: now, limit: limit)
            }.filter { !underWay.contains($0.delivery.id) }
        } catch {
            if !Task.isCancelled { surroundings.report("The outbox could not be read and is tried again: \(error)") }
            return []
        }
    }

    /// How long nothing will be due, at most half a minute, so that a clock that somebody sets is noticed.
    private func timeToWait(queueIsEmpty: Bool, heldOffUntil: Instant?) async -> Duration {
        let longest = Duration.seconds(30)
        let now = surroundings.clock.now()
        if let heldOffUntil { return min(max(now.duration(to: heldOffUntil), .milliseconds(10)), longest) }
        guard queueIsEmpty else { return longest }
        let endpoint = endpoint
        guard let next = try? await surroundings.store.read({ try $0.nextDelivery(to: endpoint, after: now) }) else {
            return longest
        }
        return min(max(now.duration(to: next), .milliseconds(1)), longest)
    }

    private func tell(_ action: CircuitBreaker.Action) {
        switch action {
        case .none: break
        case .opened(let until): surroundings.report("Endpoint \(endpoint) fails and is held off until \(until).")
        case .closed: surroundings.report("Endpoint \(endpoint) is back.")
        }
    }
}

extension CircuitBreaker {
    /// Hears what became of a message that was let through.
    fileprivate mutating func hear(_ outcome: DeliveryOutcome, _ pass: Pass, at now: Instant) -> Action {
        switch outcome {
        case .delivered, .gone: succeeded(pass)
        case .failed: failed(pass, at: now)
        case .interrupted: abandoned(pass, at: now)
        }
    }
}
