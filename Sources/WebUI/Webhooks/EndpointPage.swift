import BusinessTime
import Model
import Templating
import Workflows

/// An endpoint: how it does, what it gets, and what can be done with it.
struct EndpointPage: ConfigurationPage {
    static let template = "endpoint"

    var detail: EndpointDetail
    /// What was sent to it last.
    var deliveries: [DeliveryDetail]
    var names: Configuration
    var heldOff: [EndpointID: Instant]
    var changing: EntryForm
    var replaying: EntryForm
    /// A new secret, shown this once.
    var secret: String?
    /// What could not be done.
    var problems: [String] = []
    /// What was done, where that has a number in it.
    var note: String?

    var area: AdministrationArea { .endpoints }

    func title(for reader: Reader) -> String { detail.endpoint.name }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let endpoint = detail.endpoint
        let texts = reader.texts
        return [
            "url": .text(endpoint.url), "format": .text(texts.word("format", endpoint.format)),
            "isEnabled": .bool(endpoint.disabledBecause == nil),
            "because": endpoint.disabledBecause.map { .text($0) } ?? .null,
            "pending": .text(texts("endpoints.pending-count", ["count": String(detail.pending)])),
            "dead": .text(texts("endpoints.dead-count", ["count": String(detail.dead)])),
            "isDead": .bool(detail.dead > 0), "failing": detail.health.map { .text($0.sentence(reader)) } ?? .null,
            "held": endpoint.disabledBecause == nil
                ? heldOff[endpoint.id].map { reader.moment($0) } ?? .null : .null,
            "retiring": endpoint.retiring.map { reader.moment($0.until) } ?? .null,
            "secret": secret.map { .text($0) } ?? .null, "note": note.map { .text($0) } ?? .null,
            "hasProblems": .bool(!problems.isEmpty), "problems": .list(problems.map { .text($0) }),
            "wrongFields": .list([]), "changing": changing.template, "isChanging": .bool(changing.hasProblems),
            "replaying": replaying.template,
            "deliveries": .list(deliveries.map { DeliveryListPage.row($0, names, heldOff, reader) }),
            "hasDeliveries": .bool(!deliveries.isEmpty),
            "deliveriesPath": .text(
                Address.path(SitePath.deliveries.rawValue, ["endpoint": endpoint.id.description])),
            "deadPath": .text(
                Address.path(
                    SitePath.deliveries.rawValue, ["endpoint": endpoint.id.description, "state": "dead"])),
            "actions": .record(
                Dictionary(
                    uniqueKeysWithValues: EndpointAction.allCases.map {
                        ($0.rawValue, .text(SitePath.path(of: endpoint.id, $0)))
                    })),
        ]
    }
}
