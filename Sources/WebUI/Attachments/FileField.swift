import HTTPServer
import Model
import Templating

/// The field of a form in which files are chosen, for `file-field.mustache`: with what may be chosen, and with what an earlier
/// try has kept.
struct FileField: Sendable {
    var limits: AttachmentLimits
    var kept: [Attachment] = []
    var texts: Texts
    /// What is wrong; nil: nothing.
    var problem: String?

    var template: TemplateValue {
        [
            "label": .text(texts[limits.messageFiles == 1 ? "files.one" : "files.add"]),
            "hint": .text(
                texts(
                    limits.messageFiles == 1 ? "files.hint-one" : "files.hint",
                    [
                        "count": "\(limits.messageFiles)", "size": ByteCount.spoken(limits.fileBytes),
                        "total": ByteCount.spoken(limits.messageBytes),
                    ])),
            "most": .integer(Int64(limits.messageFiles)), "mostBytes": .integer(Int64(limits.fileBytes)),
            "mostTogether": .integer(Int64(limits.messageBytes)), "tooMuch": .text(texts["files.too-much"]),
            "problem": problem.map { .text($0) } ?? .null, "hasKept": .bool(!kept.isEmpty),
            "keptLabel": .text(texts["files.kept"]),
            "kept": .list(
                kept.map { file in
                    [
                        "number": .integer(file.id.rawValue), "name": .text(file.name.text),
                        "size": .text(texts.size(file.size)),
                    ]
                }),
        ]
    }
}
