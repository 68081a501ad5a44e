import BusinessTime
import Model

/// A file that came with a message, as programs get it.
struct AttachmentAnswer: Encodable {
    var number: Int64
    var message: Int64?
    var name: String
    var type: String
    var size: Int
    var sha256: String
    var author: String
    var at: Instant

    init(_ attachment: Attachment, from author: String) {
        number = attachment.id.rawValue
        message = attachment.message?.rawValue
        name = attachment.name.text
        type = attachment.type.rawValue
        size = attachment.size
        sha256 = attachment.digest
        self.author = author
        at = attachment.at
    }
}
