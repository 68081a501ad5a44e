import BusinessTime
import Model
import Storage

extension Transaction {
    /// How many files are removed in one transaction: removing one takes about as long as writing it.
    private static let removedAtOnce = 5

    /// Refuses somebody who lets too many files wait, and customers who have brought enough for a day.
    func requireRoom(for bytes: Int, of actor: Actor, within limits: AttachmentLimits) throws {
        let most = AttachmentLimits.mostWaiting
        guard try writer.waitingAttachments(of: actor, limit: most) < most else {
            throw WorkflowError.refused(
                "\(most) of your files wait to be sent with a message already. Send some, or bring more tomorrow.")
        }
        guard case .customer = actor else { return }
        let day = try writer.attachedBytes(of: actor, since: now.advanced(by: .hours(-24)))
        guard day + Int64(bytes) <= Int64(limits.customerDayBytes) else {
            throw WorkflowError.refused(
                "The \(ByteCount.spoken(limits.customerDayBytes)) of files that we take within a day are used up. Send "
                    + "the rest tomorrow, or ask us for another way.")
        }
    }

    /// The files that whoever acts wants to send with a message, in their order; notes all that is wrong with them.
    func waiting(_ ids: [AttachmentID], _ validator: inout Validator) throws -> [Attachment] {
        guard !ids.isEmpty else { return [] }
        let limits = try configuration.settings.attachments
        if ids.count > limits.messageFiles {
            validator.reject("attachments", "are \(ids.count) files; a message may have \(limits.messageFiles)")
        }
        if Set(ids).count < ids.count { validator.reject("attachments", "name a file twice") }
        var found: [Attachment] = []
        for id in ids.prefix(AttachmentLimits.mostFiles) {
            let waiting = try writer.attachment(id).flatMap { $0.waits(for: principal.actor, at: now) ? $0 : nil }
            if let waiting {
                found.append(waiting)
            } else {
                validator.reject("attachments", "\(id) is no file of yours that waits to be sent; bring it again")
            }
        }
        let total = found.map(\.size).reduce(0, +)
        if total > limits.messageBytes {
            validator.reject(
                "attachments",
                "are larger together than the \(ByteCount.spoken(limits.messageBytes)) that a message may have")
        }
        return found
    }

    /// Sends files with a message; returns them as they are now.
    func attach(_ waiting: [Attachment], to message: MessageID) throws -> [Attachment] {
        try waiting.map { attachment in
            try writer.attach(attachment.id, to: message)
            var sent = attachment
            sent.message = message
            return sent
        }
    }

    /// Files as the audit trail names them.
    static func change(_ attachments: [Attachment]) -> [FieldChange] {
        attachments.map { attachment in
            FieldChange(
                field: "attachment",
                after: "\(attachment.name) (\(attachment.size) bytes, SHA-256 \(attachment.digest))")
        }
    }

    /// Removes files that nobody has sent within their time, and sees to the next.
    func removeWaitingAttachments() throws {
        let limit = now.advanced(by: .zero - Attachment.patience)
        try writer.removeWaiting(before: limit, limit: Self.removedAtOnce)
        if let oldest = try writer.oldestWaitingAttachment() {
            try writer.set(
                Deadline(key: .waitingAttachments, due: max(now, oldest.advanced(by: Attachment.patience))))
        }
    }
}

extension Attachment {
    /// Whether somebody brought it who may still send it with a message.
    func waits(for actor: Actor, at now: Instant) -> Bool {
        message == nil && author == actor && at.duration(to: now) < Attachment.patience
    }
}
