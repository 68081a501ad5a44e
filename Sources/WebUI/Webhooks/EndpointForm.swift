import BusinessTime
import HTTPServer
import Model
import Workflows

/// The forms of endpoints.
struct EndpointForm: Sendable {
    let texts: Texts

    /// The form for another one, or the one that changes it.
    func form(_ endpoint: Endpoint?) -> EntryForm {
        let formats = EndpointFormat.allCases.map {
            OptionGroup.Option(value: $0.rawValue, text: texts.word("format", $0))
        }
        return EntryForm(
            action: endpoint.map { SitePath.path(of: $0.id, .changes) } ?? SitePath.endpoints.rawValue,
            send: texts[endpoint == nil ? "endpoints.add" : "change.save"],
            [
                EntryField(
                    "name", texts["endpoints.name"], value: endpoint?.name ?? "", isRequired: true, longest: 100),
                EntryField(
                    "url", texts["endpoints.url"], .url, value: endpoint?.url ?? "",
                    hint: texts["endpoints.url-hint"], isRequired: true, longest: 2000),
                EntryField(
                    "format", texts["endpoints.format"], .choice([OptionGroup(nil, formats)]),
                    value: (endpoint?.format ?? .standard).rawValue),
                EntryField(
                    "type", texts["endpoints.types"], value: endpoint?.eventTypes.joined(separator: ", ") ?? "",
                    hint: texts["endpoints.types-hint"], longest: 4000),
                EntryField(
                    "timeout", texts["endpoints.timeout"], value: (endpoint?.timeout ?? .seconds(15)).humanText,
                    hint: texts["endpoints.timeout-hint"], longest: 20),
                EntryField(
                    "rate", texts["endpoints.rate"], .number,
                    value: endpoint?.messagesPerMinute.map(String.init) ?? "", hint: texts["endpoints.rate-hint"]),
                EntryField(
                    "header", texts["endpoints.headers"], .area,
                    hint: endpoint.map { $0.headers.keys.sorted() }.flatMap { names in
                        names.isEmpty
                            ? nil : texts("endpoints.headers-set", ["names": names.joined(separator: ", ")])
                    } ?? texts["endpoints.headers-hint"], longest: 20_000),
                EntryField(
                    "template", texts["endpoints.template"], .area, value: endpoint?.template ?? "",
                    hint: texts["endpoints.template-hint"], longest: 100_000),
                EntryField(
                    "contentType", texts["endpoints.content-type"],
                    value: endpoint?.contentType ?? "application/json", longest: 100),
            ])
    }

    /// The form that sends again what was sent.
    func replay(_ endpoint: Endpoint) -> EntryForm {
        EntryForm(
            action: SitePath.path(of: endpoint.id, .replay) + "#replay", send: texts["endpoints.replay"],
            [
                EntryField("since", texts["endpoints.since"], hint: texts["endpoints.since-hint"], longest: 40),
                EntryField("dead", texts["endpoints.only-dead"], isChosen: true),
            ])
    }

    /// What a form says an endpoint is to be.
    struct Wanted {
        var name: String
        var url: String
        var types: [String]
        var headers: [String: String]
        var timeout: Duration
        var format: EndpointFormat
        var template: String?
        var contentType: String
        var rate: Int
    }

    /// What was typed; throws `WorkflowError.invalid` with the field that cannot be read.
    func wanted(_ fields: Parameters) throws(WorkflowError) -> Wanted {
        let timeout: Duration
        do { timeout = try Duration(humanText: fields.filled("timeout") ?? "15s") } catch {
            throw .invalid("timeout", error.description)
        }
        guard let rate = Int(fields.filled("rate") ?? "0"), rate >= 0 else {
            throw .invalid("rate", texts["problem.whole-number"])
        }
        var headers: [String: String] = [:]
        for line in fields.lines("header").split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw .invalid("header", texts["endpoints.header-line"]) }
            headers[parts[0].filter { !$0.isWhitespace }] = String(parts[1].drop(while: \.isWhitespace))
        }
        let format = fields["format"].flatMap(EndpointFormat.init) ?? .standard
        return Wanted(
            name: fields["name"] ?? "", url: fields["url"] ?? "",
            types: (fields["type"] ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init), headers: headers,
            timeout: timeout, format: format, template: format == .template ? fields.lines("template") : nil,
            contentType: fields.filled("contentType") ?? "application/json", rate: rate)
    }
}
