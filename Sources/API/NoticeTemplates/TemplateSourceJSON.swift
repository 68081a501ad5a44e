import Model
import Workflows

/// A template of notifications as it is written, with its versions.
struct TemplateSourceJSON: JSONWritable {
    var detail: NoticeTemplateDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", detail.name)
            $0.field("language", detail.language)
            $0.field("source", detail.source)
            $0.field("version", detail.version)
            $0.field("shipped", detail.isShipped)
            $0.field("problems", detail.problems)
            $0.key("versions")
            $0.array(detail.editions) { writer, edition in
                writer.object {
                    $0.field("version", edition.version)
                    $0.field("source", edition.source)
                    $0.field("at", edition.at)
                    $0.field("by", ActorJSON(actor: edition.by, names: names))
                }
            }
        }
    }
}

extension TemplateSourceJSON {
    static let schema = Schema.object([
        Property("name", .text, "What it is called."), Property("language", .text, "The language that it is in."),
        Property("source", .text, "The subject line, an empty line, and the text, with variables."),
        Property("version", .count, "Counts the versions that were written; 0: the one that Belay brings."),
        Property("shipped", .flag, "Whether it is as Belay brings it."),
        Property("problems", .texts, "Why the one that Belay brings is used instead; none where it is used."),
        Property(
            "versions",
            .list(
                of: .object([
                    Property("version", .id, "Which one."),
                    Property("source", .text.nullable, "How it was written; null: as Belay brings it."),
                    Property("at", .moment, "When."), Property("by", .of(ActorJSON.self), "Who wrote it."),
                ])), "Every version that was written, the newest first."),
    ])
}
