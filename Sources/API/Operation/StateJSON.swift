/// How the service stands.
struct StateJSON: JSONWritable {
    var status: String
    var overdue: Int?

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("status", status)
            if let overdue { $0.field("overdue", overdue) }
        }
    }
}

extension StateJSON {
    static let schemaName = "ServiceState"
    static let schema: Schema = {
        var overdue = Property(
            "overdue", .count, "How many deadlines are past and not done; left out where nobody knows.")
        overdue.isRequired = false
        return .object([Property("status", .words(["alive", "ready", "late", "no-data"]), "How it stands."), overdue])
    }()
}
