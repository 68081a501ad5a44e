import Workflows

/// A step of rolling out as the API shows it.
struct SetupItemJSON: JSONWritable {
    var item: ReadSetup.Item

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("step", item.step.rawValue)
            $0.field("summary", item.step.summary)
            $0.field("done", item.isDone)
            $0.key("missing")
            $0.array(item.missing) { $0.string($1) }
        }
    }
}

extension SetupItemJSON {
    static let schema = Schema.object([
        Property("step", .word(SetupStep.self), "The step."), Property("summary", .text, "What holds once it is done."),
        Property("done", .flag, "Whether it is."),
        Property("missing", .texts, "What is missing, where that has names."),
    ])
}
