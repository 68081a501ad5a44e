import BusinessTime
import Model
import Templating
import Workflows

/// What was sent, and what became of it.
struct DeliveryListPage: ConfigurationPage {
    static let template = "deliveries"

    var deliveries: [DeliveryDetail]
    var next: DeliveryID?
    var filter: DeliveryFilter
    var names: Configuration
    /// Until when endpoints get nothing.
    var heldOff: [EndpointID: Instant]

    var area: AdministrationArea { .deliveries }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.deliveries"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let endpoints = names.endpoints.values.sorted { $0.name < $1.name }
        return [
            "action": .text(SitePath.deliveries.rawValue),
            "endpoints": Choice.list(none: texts["filter.any"], endpoints.map(\.id), chosen: filter.endpoint) { id in
                (id.description, names.endpoints[id]?.name ?? "")
            },
            "states": Choice.list(none: texts["filter.any"], DeliveryState.allCases, chosen: filter.state) {
                ($0.rawValue, texts.word("delivery", $0))
            },
            "deliveries": .list(deliveries.map { Self.row($0, names, heldOff, reader) }),
            "isEmpty": .bool(deliveries.isEmpty), "isNarrow": .bool(filter.isNarrow),
            "hasPager": .bool(next != nil || filter.before != nil),
            "next": next.map { .text(filter.address(before: $0)) } ?? .null,
            "first": filter.before == nil ? .null : .text(filter.address(before: nil)),
        ]
    }

    /// A delivery as a row.
    static func row(
        _ detail: DeliveryDetail, _ names: Configuration, _ heldOff: [EndpointID: Instant], _ reader: Reader
    ) -> TemplateValue {
        let delivery = detail.delivery
        // What was due a while ago waits for the endpoint to be tried again.
        let next = max(delivery.nextAttemptAt, heldOff[delivery.endpoint] ?? delivery.nextAttemptAt)
        let last = detail.attempts.last
        let answer = last.map { attempt in
            attempt.status.map { "\($0)" } ?? attempt.problem ?? ""
        }
        return [
            "path": .text(SitePath.path(of: delivery.id)), "number": .text(delivery.id.description),
            "subject": .text(detail.notification?.subject ?? "–"),
            "template": .text(detail.notification?.template ?? ""),
            "more": delivery.size > 1
                ? .text(reader.texts("deliveries.more", ["count": String(delivery.size - 1)])) : .null,
            "endpoint": .text(names.endpoints[delivery.endpoint]?.name ?? ""),
            "endpointPath": .text(SitePath.path(of: delivery.endpoint)),
            "state": .text(delivery.state.rawValue), "stateText": .text(reader.texts.word("delivery", delivery.state)),
            "attempts": .text(reader.texts.count("deliveries.attempts", delivery.attempts)),
            "answer": answer.map { .text($0) } ?? .null, "at": reader.moment(delivery.createdAt),
            "next": delivery.state == .pending ? reader.moment(next) : .null,
        ]
    }
}
