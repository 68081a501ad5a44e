import BusinessTime
import Model
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
            outcome = .failed("could not be signed: \(error)", retryAfter: nil)
        }
        if outcome == .interrupted { return outcome }
        return await record(attempt, outcome, of: pending)
    }

    private func request(
        for pending: PendingDelivery, to endpoint: Endpoint, at now: Instant, configuration: Configuration
    ) throws -> WebRequest {
        let body = try WebhookMessage(pending, configuration: configuration).encoded()
        let key = try WebhookSigningKey(Secret(endpoint.secret.revealed))
        let signature = try WebhookSignature(
            identifier: pending.delivery.messageID, at: now, body: body, keys: [key])
        var headers: [(name: String, value: String)] = [("Content-Type", "application/json")]
        headers += signature.headers
        headers += endpoint.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return WebRequest(url: endpoint.url, headers: headers, body: body, totalTimeout: endpoint.timeout)
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
                afterAttempt: attempt.number, at: surroundings.clock.now(), random: surroundings.random(),
                retryAfter: retryAfter)
            state = retry == nil ? .dead : .pending
            next = retry ?? next
        case .interrupted: return outcome
        }
        do {
            let (done, moment) = (attempt, next)
            try await surroundings.store.write { try $0.record(done, state: state, nextAttemptAt: moment) }
            if outcome == .gone {
                try await surroundings.endpointGone(pending.delivery.endpoint, pending.notification.record)
            }
        } catch {
            // The message may be sent again: that is what “at least once” means, and receivers tell by its identifier.
            surroundings.report("Attempt \(attempt.number) of delivery \(attempt.delivery) was not recorded: \(error)")
        }
        return outcome
    }
}
