/// How much may be attached; each has a safe default.
package struct AttachmentLimits: Hashable, Codable, Sendable {
    /// The most that a file, or the files of a message, can be allowed to have, in bytes: what one upload is read up to.
    package static let ceiling = 50 * 1024 * 1024
    /// The most files that a message can be allowed to have.
    package static let mostFiles = 50
    /// How many files of one person wait at most to be sent with a message.
    package static let mostWaiting = 100

    /// How many bytes a file has at most.
    package var fileBytes = 10 * 1024 * 1024
    /// How many bytes the files of a message have together at most.
    package var messageBytes = 25 * 1024 * 1024
    /// How many files a message has at most.
    package var messageFiles = 10
    /// How many bytes a customer brings within a day at most.
    package var customerDayBytes = 100 * 1024 * 1024

    /// The defaults.
    package init() {}

    private enum CodingKeys: String, CodingKey { case fileBytes, messageBytes, messageFiles, customerDayBytes }

    /// A limit that is not written down keeps its default, so that an older file can be read.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        fileBytes = try values.decodeIfPresent(Int.self, forKey: .fileBytes) ?? fileBytes
        messageBytes = try values.decodeIfPresent(Int.self, forKey: .messageBytes) ?? messageBytes
        messageFiles = try values.decodeIfPresent(Int.self, forKey: .messageFiles) ?? messageFiles
        customerDayBytes = try values.decodeIfPresent(Int.self, forKey: .customerDayBytes) ?? customerDayBytes
    }
}
