import Model
import Workflows

/// What a macro would say and do on a ticket.
struct MacroPreviewJSON: JSONWritable {
    var preview: MacroPreview
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("text", preview.text)
            $0.field("macro", MacroJSON(macro: preview.macro, names: names))
        }
    }
}

extension MacroPreviewJSON {
    static let schema = Schema.object([
        Property("text", .text.nullable, "What it would say."), Property("macro", .of(MacroJSON.self), "The macro."),
    ])
}
