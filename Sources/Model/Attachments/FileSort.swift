/// What kind of file people would say it is: by what it holds where that is known, else by the end of its name.
package enum FileSort: String, CaseIterable, Sendable {
    case picture, text, pdf, document, table, slides, archive, sound, film, mail, page, other

    init(_ name: FileName, _ type: FileType) {
        self =
            switch type {
            case .png, .jpeg, .gif, .webp: .picture
            case .pdf: .pdf
            // Office's documents are archives within.
            case .zip, .other: Self.byEnding[name.ending] ?? (type == .zip ? .archive : .other)
            }
    }

    private static let byEnding: [String: FileSort] = {
        let endings: [FileSort: String] = [
            .picture: "svg heic heif bmp tif tiff avif ico", .text: "txt log md json jsonl xml yaml yml toml ini conf",
            .document: "doc docx odt rtf pages", .table: "xls xlsx ods csv tsv numbers", .slides: "ppt pptx odp key",
            .archive: "zip gz tgz bz2 xz zst 7z rar tar", .sound: "mp3 m4a ogg oga wav flac opus",
            .film: "mp4 m4v mov webm mkv avi", .mail: "eml msg mbox", .page: "html htm xhtml mhtml",
        ]
        var sorts: [String: FileSort] = [:]
        for (sort, words) in endings { for word in words.split(separator: " ") { sorts[String(word)] = sort } }
        return sorts
    }()
}
