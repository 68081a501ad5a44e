import BusinessTime
import Model
import Templating
import Workflows

/// A delivery with what it carries and each attempt.
struct DeliveryPage: ConfigurationPage {
    static let template = "delivery"

    var detail: DeliveryDetail
    var names: Configuration
    var heldOff: [EndpointID: Instant]

    var area: AdministrationArea { .deliveries }

    func title(for reader: Reader) -> String {
        reader.texts("deliveries.title", ["number": detail.delivery.id.description])
    }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "delivery": DeliveryListPage.row(detail, names, heldOff, reader),
            "replay": .text(SitePath.replay(of: detail.delivery.id)),
            "messageID": .text(detail.delivery.messageID),
            "text": detail.notification.map { .text($0.text) } ?? .null,
            "hasAttempts": .bool(!detail.attempts.isEmpty),
            "attempts": .list(
                detail.attempts.map { attempt in
                    [
                        "number": .integer(Int64(attempt.number)), "at": reader.moment(attempt.at),
                        "status": attempt.status.map { .integer(Int64($0)) } ?? .null,
                        "problem": attempt.problem.map { .text($0) } ?? .null,
                        "took": .text("\(attempt.duration.milliseconds) ms"), "answer": .text(attempt.answer),
                    ]
                }),
        ]
    }
}
