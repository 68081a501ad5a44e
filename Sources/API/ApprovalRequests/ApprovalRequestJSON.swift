import BusinessTime
import Model

/// A request as the API shows it.
struct ApprovalRequestJSON: JSONWritable {
    var request: ApprovalRequest
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", request.id.rawValue)
        writer.field("title", request.title)
        writer.field("form", names.forms[request.form]?.key)
        writer.field("form_version", request.formVersion)
        writer.field("record", request.record.map(RecordJSON.init))
        writer.field("department", ReferenceJSON.department(request.department, in: names))
        writer.field("requester", ActorJSON(actor: request.requester, names: names))
        writer.field("state", request.state.rawValue)
        writer.field("round", request.round)
        writer.field("fields", request.fields)
        writer.key("asked")
        if let asked = request.asked {
            writer.object { writer in
                for (key, value) in asked.sorted(by: { $0.key < $1.key }) {
                    writer.key(text: key)
                    writer.string(value)
                }
            }
        } else {
            writer.null()
        }
        writer.field("created_at", request.createdAt)
        writer.field("submitted_at", request.submittedAt)
        writer.field("decided_at", request.decidedAt)
        writer.field("version", request.version)
    }
}

extension ApprovalRequestJSON {
    static let schema = Schema.object([
        Property("number", .id, "The request's number."),
        Property("title", .text, "What it is about."),
        Property("form", .text.nullable, "The form's key."),
        Property("form_version", .id, "The version of the form that it was filled in by."),
        Property("record", .of(RecordJSON.self).nullable, "What it is about."),
        Property("department", .of(ReferenceJSON.self), "Whose it is."),
        Property("requester", .of(ActorJSON.self), "Who asks."),
        Property("state", .word(RequestState.self), "How it stands."),
        Property("round", .count, "How often it was submitted."),
        Property("fields", .map(of: .text), "What stands in the form's fields, by their keys."),
        Property("asked", .map(of: .text).nullable, "What stood there when it was last submitted."),
        Property("created_at", .moment, "When it was made."),
        Property("submitted_at", .moment.nullable, "When it was last submitted."),
        Property("decided_at", .moment.nullable, "When it was decided."),
        Property("version", .id, "Counts its changes."),
    ])
}
