import Model
import Templating
import Workflows

/// Writing a template of notifications anew, with what somebody would read of it.
struct TemplatePage: ConfigurationPage {
    static let template = "template"

    var detail: NoticeTemplateDetail
    var names: Configuration
    /// What stands in the form.
    var source: String
    /// The version that the form was made for.
    var version: Int64
    /// What it is tried on.
    var record: String
    var preview: PreviewedNotice?
    /// What is wrong with what stands in the form.
    var problems: [String] = []
    /// Why it cannot be shown on the record.
    var refusal: String?

    var area: AdministrationArea { .templates }

    func title(for reader: Reader) -> String { "\(detail.name) (\(detail.language))" }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        let words = EventWords(names: names, customer: nil, account: nil, reader: reader)
        return [
            "action": .text(SitePath.path(ofTemplate: detail.name, detail.language)),
            "restoration": .text(SitePath.restoration(ofTemplate: detail.name, detail.language)),
            "source": .text(source), "version": .text(String(version)), "record": .text(record),
            "language": .text(detail.language),
            "hasProblems": .bool(!problems.isEmpty), "problems": .list(problems.map { .text($0) }),
            "refusal": refusal.map { .text($0) } ?? .null,
            "preview": preview.map { ["subject": .text($0.subject), "text": .text($0.text)] } ?? .null,
            "isShipped": .bool(detail.isShipped),
            "outdated": .list(detail.problems.map { .text($0) }), "isOutdated": .bool(!detail.problems.isEmpty),
            "hasEditions": .bool(!detail.editions.isEmpty),
            "editions": .list(
                detail.editions.map { edition in
                    [
                        "number": .text(String(edition.version)), "at": reader.moment(edition.at),
                        "by": .text(words.name(edition.by)), "isNewest": .bool(edition.version == detail.version),
                        "text": .text(edition.source ?? texts["template.shipped"]),
                        "name": .text(texts("template.version", ["number": String(edition.version)])),
                    ]
                }),
        ]
    }
}
