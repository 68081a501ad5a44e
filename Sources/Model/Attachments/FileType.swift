/// What a file is, judged by its first bytes and never by what somebody said of it; the raw value is the media type it is
/// served as.
package enum FileType: String, CaseIterable, Sendable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case gif = "image/gif"
    case webp = "image/webp"
    case pdf = "application/pdf"
    case zip = "application/zip"
    /// Anything else, pages and drawings with scripts among it: nothing that a browser would open by itself.
    case other = "application/octet-stream"

    /// What these bytes are, by how they begin.
    package init(judging bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(12))
        func begins(_ signature: [UInt8], at place: Int = 0) -> Bool {
            head.count >= place + signature.count && Array(head[place..<(place + signature.count)]) == signature
        }
        self =
            if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                .png
            } else if begins([0xFF, 0xD8, 0xFF]) {
                .jpeg
            } else if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) {
                .gif
            } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
                .webp
            } else if begins(Array("%PDF-".utf8)) {
                .pdf
            } else if begins([0x50, 0x4B, 0x03, 0x04]) {
                .zip
            } else {
                .other
            }
    }

    /// Whether browsers may show it in a page: pictures that hold no scripts.
    package var isPicture: Bool {
        switch self {
        case .png, .jpeg, .gif, .webp: true
        case .pdf, .zip, .other: false
        }
    }
}
