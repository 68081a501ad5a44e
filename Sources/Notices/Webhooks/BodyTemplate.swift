import Foundation
import Templating

/// An endpoint's own body: a Mustache template that writes JSON or another text.
package struct BodyTemplate: Sendable {
    private let template: Template
    private let contentType: String

    /// How long a template may be, in bytes of UTF-8.
    package static let lengthLimit = 20_000

    /// What it may show. What may be missing is in a section of its own name, or leaves nothing behind.
    private static let shape: VariableShape = {
        let record = VariableShape.optional(.record(["kind": .value, "number": .value]))
        let one: [String: VariableShape] = [
            "notification": .optional(.value), "template": .optional(.value), "language": .value, "record": record,
            "case": .optional(.value), "subject": .value, "text": .value,
        ]
        var parts = one
        parts["id"] = .value
        parts["type"] = .value
        parts["timestamp"] = .value
        parts["to"] = .record([
            "kind": .value, "number": .optional(.value), "name": .optional(.value), "email": .optional(.value),
        ])
        parts["notifications"] = .list(of: .record(one))
        return .record(parts)
    }()

    /// Compiles a template; throws where it cannot be read or names what there is not.
    package init(_ source: String, contentType: String) throws(NoticeError) {
        self.contentType = contentType
        guard source.utf8.count <= Self.lengthLimit else {
            throw .unwritableBody("the template is longer than \(Self.lengthLimit) bytes")
        }
        do {
            template = try Template(source, name: "body")
        } catch {
            throw .unwritableBody("\(error)")
        }
        if let problem = template.check(provided: Self.shape).first { throw .unwritableBody(problem.description) }
    }

    /// Renders samples of every kind, with text that is meant to break out of its place; throws what would be sent broken.
    package func check() throws(NoticeError) {
        for sample in WebhookMessage.samples {
            let text = try render(sample, identifier: "msg_1")
            guard isJSON else { continue }
            do {
                _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
            } catch {
                throw .unwritableBody(
                    "it does not write valid JSON for \(sample.data.record == nil ? "a message without a record" : "every text"): "
                        + "put texts between quotes as {{text}}, not {{{text}}}, and what may be missing in a section")
            }
        }
    }

    func render(_ message: WebhookMessage, identifier: String) throws(NoticeError) -> String {
        do {
            return try template.render(Self.values(message, identifier), escaping: escaping)
        } catch {
            throw .unwritableBody("\(error)")
        }
    }

    private var isJSON: Bool { type.hasSuffix("/json") || type.hasSuffix("+json") }

    private var type: String { String(contentType.prefix { $0 != ";" }).lowercased() }

    private var escaping: Escaping {
        if isJSON { return .json }
        return type.hasSuffix("/html") || type.hasSuffix("/xml") || type.hasSuffix("+xml") ? .html : .none
    }

    private static func values(_ message: WebhookMessage, _ identifier: String) -> TemplateValue {
        let data = message.data
        return [
            "id": .text(identifier), "type": .text(message.type), "timestamp": .text(message.timestamp),
            "notification": data.notification.map(TemplateValue.integer) ?? .null, "template": text(data.template),
            "language": .text(data.language), "record": record(data.record),
            "case": data.case.map(TemplateValue.integer) ?? .null, "subject": .text(data.subject),
            "text": .text(data.text),
            "to": [
                "kind": .text(data.to.kind), "number": data.to.number.map(TemplateValue.integer) ?? .null,
                "name": text(data.to.name), "email": text(data.to.email),
            ],
            "notifications": .list(
                (data.notifications ?? []).map { item in
                    [
                        "notification": .integer(item.notification), "template": .text(item.template),
                        "language": .text(item.language), "record": record(item.record),
                        "case": item.case.map(TemplateValue.integer) ?? .null, "subject": .text(item.subject),
                        "text": .text(item.text),
                    ]
                }),
        ]
    }

    private static func record(_ record: WebhookMessage.Record?) -> TemplateValue {
        record.map { ["kind": .text($0.kind), "number": .integer($0.number)] } ?? .null
    }

    private static func text(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .null }
}
