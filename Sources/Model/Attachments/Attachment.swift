package import BusinessTime

/// A file that came with a message, or waits to be sent with one. What it holds is read elsewhere, piece by piece.
package struct Attachment: Hashable, Sendable {
    /// How long a file waits to be sent with a message before it is removed.
    package static let patience = Duration.hours(24)

    /// The file's number.
    package var id: AttachmentID
    /// The message it came with; nil: it waits.
    package var message: MessageID?
    /// What it is called.
    package var name: FileName
    /// What it is, judged by what it holds.
    package var type: FileType
    /// How many bytes it has, at least one.
    package var size: Int
    /// The SHA-256 of what it holds, as 64 lower-case hexadecimal digits.
    package var digest: String
    /// Who brought it.
    package var author: Actor
    /// When.
    package var at: Instant
    /// Every field, in the order of declaration.
    package init(
        id: AttachmentID, message: MessageID? = nil, name: FileName, type: FileType, size: Int, digest: String,
        author: Actor, at: Instant
    ) {
        self.id = id
        self.message = message
        self.name = name
        self.type = type
        self.size = size
        self.digest = digest
        self.author = author
        self.at = at
    }

    /// What kind of file it is for people, who know more kinds than a browser is told.
    package var sort: FileSort { FileSort(name, type) }
}
