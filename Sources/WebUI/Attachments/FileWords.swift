import Model
import Templating

/// Files below a message, for `files.mustache`.
struct FileWords: Sendable {
    /// Larger pictures are not shown beside the words: a page of them would be slow on a telephone.
    private static let largestPreview = 2 * 1024 * 1024

    let texts: Texts
    /// Where a file is fetched.
    let path: @Sendable (AttachmentID) -> String

    func value(_ files: [Attachment]) -> TemplateValue {
        guard !files.isEmpty else { return .null }
        return [
            "label": .text(texts["files.label"]),
            "all": .list(
                files.map { file in
                    [
                        "path": .text(path(file.id)), "name": .text(file.name.text),
                        "kind": .text(texts.word("file", file.sort)), "size": .text(texts.size(file.size)),
                        "isPicture": .bool(file.type.isPicture && file.size <= Self.largestPreview),
                    ]
                }),
        ]
    }
}

extension Texts {
    /// A number of bytes as people read it, such as `2.4 MB`.
    func size(_ bytes: Int) -> String {
        let (tenths, unit) = ByteCount.rounded(bytes)
        let number =
            tenths % 10 == 0 || tenths >= 1000
            ? "\((tenths + 5) / 10)" : "\(tenths / 10)\(self["size.point"])\(tenths % 10)"
        return unit == "B" ? count("size.bytes", bytes) : self("size.text", ["number": number, "unit": unit])
    }
}
