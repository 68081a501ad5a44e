import BusinessTime
import Model
import Notices
import Secrets
import Storage
import WebClient

extension EndpointLane {
    /// Tries once to deliver, and writes down how it went before anything else is decided by it.
    func attempt(_ pending: PendingDelivery) async -> DeliveryOutcome {
        let configuration = surroundings.configuration()
        guard let endpoint = configuration.endpoints[pending.delivery.endpoint], endpoint.disabledBecause == nil else {
            return .interrupted
        }
        let began = surroundings.clock.now()
        var attempt = DeliveryAttempt(
            delivery: pending.delivery.id, number: pending.delivery.attempts + 1, at: began, duration: .zero)
        let outcome: DeliveryOutcome
        do {
            let response = try await surroundings.client.send(
                request(for: pending, to: endpoint, at: began, configuration: configuration))
            outcome = DeliveryOutcome(response, now: began)
            attempt.status = response.status
            attempt.duration = response.elapsed
            attempt.answer = String(decoding: response.body.prefix(1000), as: UTF8.self)
        } catch let error as WebClientError {
            outcome = DeliveryOutcome(error)
        } catch {
            outcome = .failed("could not be written: \(error)", retryAfter: nil)
        }
        if outcome == .interrupted { return outcome }
        return await record(attempt, outcome, of: pending)
    }

    private func request(
        for pending: PendingDelivery, to endpoint: Endpoint, at now: Instant, configuration: Configuration
    ) throws -> WebRequest {
        let identifier = pending.delivery.messageID
        let message = WebhookMessage(
            pending.notification, more: pending.more, customer: pending.customer, configuration: configuration)
        let body = try WebhookBody(message, identifier: identifier, for: endpoint)
        let keys = try endpoint.secrets(at: now).map { try WebhookSigningKey(Secret($0.revealed)) }
        let signature = try WebhookSignature(identifier: identifier, at: now, body: body.bytes, keys: keys)
        var headers: [(name: String, value: String)] = [("Content-Type", body.contentType)]
        headers += signature.headers
        headers += endpoint.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return WebRequest(url: endpoint.url, headers: headers, body: body.bytes, totalTimeout: endpoint.timeout)
    }

    private func record(
        _ attempt: DeliveryAttempt, _ outcome: DeliveryOutcome, of pending: PendingDelivery
    ) async -> DeliveryOutcome {
        var attempt = attempt
        let state: DeliveryState
        var next = attempt.at
        switch outcome {
        case .delivered: state = .delivered
        case .gone:
            state = .pending
            attempt.problem = "answered that it is gone for good (410)"
        case .failed(let problem, let retryAfter):
            attempt.problem = problem
            let retry = settings.schedule.next(
                afterAttempt: attempt.number - pending.delivery.earlierAttempts, at: surroundings.clock.now(),
                random: surroundings.random(), retryAfter: retryAfter)
            state = retry == nil ? .dead : .pending
            next = retry ?? next
        case .interrupted: return outcome
        }
        do {
            let (done, moment) = (attempt, next)
            let health = try await surroundings.store.write { writer -> EndpointHealth? in
                try writer.record(done, state: state, nextAttemptAt: moment)
                if pending.delivery.wasHeld {
                    // What was put into it after it was read is still owed.
                    try writer.split(done.delivery, after: 1 + pending.more.count, at: moment)
                }
                guard outcome != .delivered else {
                    try writer.noteSuccess(of: pending.delivery.endpoint)
                    return nil
                }
                return try writer.noteFailure(of: pending.delivery.endpoint, at: done.at)
            }
            if let failure = failure(outcome, health, at: done.at) {
                try await surroundings.giveUp(pending.delivery.endpoint, failure, pending.notification.record)
            }
        } catch {
            // The message may be sent again: that is what “at least once” means, and receivers tell by its identifier.
            surroundings.report("Attempt \(attempt.number) of delivery \(attempt.delivery) was not recorded: \(error)")
        }
        return outcome
    }

    /// Why the endpoint is given up, where it is.
    private func failure(_ outcome: DeliveryOutcome, _ health: EndpointHealth?, at now: Instant) -> EndpointFailure? {
        if outcome == .gone { return .gone }
        guard let health, let patience = surroundings.configuration().settings.endpointPatienceSeconds,
            health.isHopeless(at: now, patience: .seconds(patience))
        else { return nil }
        return .failing(since: health.failingSince)
    }
}
