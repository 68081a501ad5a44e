import Model
import Templating
import Workflows

/// All endpoints, and how each does.
struct EndpointListPage: ConfigurationPage {
    static let template = "endpoints"

    var endpoints: [EndpointDetail]
    /// The form for another one.
    var adding: EntryForm

    var area: AdministrationArea { .endpoints }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.endpoints"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "endpoints": .list(endpoints.map { row($0, reader) }), "isEmpty": .bool(endpoints.isEmpty),
            "adding": adding.template, "isAdding": .bool(adding.hasProblems || endpoints.isEmpty),
        ]
    }

    private func row(_ detail: EndpointDetail, _ reader: Reader) -> TemplateValue {
        let endpoint = detail.endpoint
        return [
            "path": .text(SitePath.path(of: endpoint.id)), "name": .text(endpoint.name), "url": .text(endpoint.url),
            "format": .text(reader.texts.word("format", endpoint.format)),
            "pending": .integer(Int64(detail.pending)), "dead": .integer(Int64(detail.dead)),
            "isDead": .bool(detail.dead > 0), "isEnabled": .bool(endpoint.disabledBecause == nil),
            "because": endpoint.disabledBecause.map { .text($0) } ?? .null,
            "failing": detail.health.map { .text($0.sentence(reader)) } ?? .null,
        ]
    }
}

extension EndpointHealth {
    /// How long it has failed, in a line.
    func sentence(_ reader: Reader) -> String {
        reader.texts(
            "endpoints.failing", ["count": String(failures), "since": reader.short(failingSince)])
    }
}
