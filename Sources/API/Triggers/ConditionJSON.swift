import BusinessTime
import Model

/// A condition in the form in which it is written.
struct ConditionJSON: JSONWritable {
    var condition: Condition

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            switch condition {
            case .all(let parts): writer.field("all", parts.lazy.map { ConditionJSON(condition: $0) })
            case .any(let parts): writer.field("any", parts.lazy.map { ConditionJSON(condition: $0) })
            case .not(let part): writer.field("not", ConditionJSON(condition: part))
            case .test(let test):
                writer.field("field", test.field.rawValue)
                writer.key(text: test.comparison.rawValue)
                if test.comparison == .in || test.comparison == .between {
                    writer.array(test.values) { Self.write($1, to: &$0) }
                } else {
                    Self.write(test.values.first ?? FieldValue.none, to: &writer)
                }
            }
        }
    }

    private static func write(_ value: FieldValue, to writer: inout JSONWriter) {
        switch value {
        case .none: writer.null()
        case .text(let text): writer.string(text)
        case .number(let number): writer.number(number)
        case .flag(let flag): writer.bool(flag)
        case .list(let list): writer.array(list) { $0.string($1) }
        case .moment(let instant): writer.string(instant.description)
        }
    }
}

extension ConditionJSON {
    static let schema = Schema.oneOf([
        .input(required: [Property("all", .list(of: ConditionJSON.self), "Every one of these holds.")]),
        .input(required: [Property("any", .list(of: ConditionJSON.self), "At least one of these holds.")]),
        .input(required: [Property("not", .of(ConditionJSON.self), "This does not hold.")]),
        .input(
            required: [Property("field", .word(Field.self), "What is looked at.")],
            optional: Comparison.allCases.map { comparison in
                Property(comparison.rawValue, value(of: comparison), "What it is compared with.")
            }),
    ])

    static let example: String? = #"{"field": "priority", "is": "critical"}"#

    private static func value(of comparison: Comparison) -> Schema {
        switch comparison {
        case .in: .list(of: .oneOf([.text, .number]))
        case .between: .list(of: .number, 2...2)
        case .olderThan: .span
        default: .oneOf([.text, .number, .flag, .texts]).nullable
        }
    }
}
