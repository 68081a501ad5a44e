import HTTPServer
import Model
import Workflows

extension PageDesk {
    /// The largest form with files that is read: the most that may ever be allowed, and the words beside it.
    static let largestFileForm = AttachmentLimits.ceiling + 1_300_000

    var limits: AttachmentLimits { environment.snapshot.configuration.settings.attachments }

    /// Lets large forms in for those only who are signed in, from pages of ours, before they are read.
    var admission: Admission {
        { request in
            do {
                try requireOwnPage(request)
                let visitor = try await Visitor.of(request, environment)
                guard let state = visitor.state, case .signedIn = state.stage else {
                    throw PageRefusal.elsewhere(.signIn)
                }
                return .letIn(holder: "\(state.principal.actor)")
            } catch {
                let answer = try? refused(error, texts(for: request))
                return .refused(answer ?? Response(status: .internalServerError))
            }
        }
    }

    /// A form of a page of ours with the files that were chosen in it; as `form` of one without.
    func fileForm(_ request: Request, _ visitor: Visitor, maximumFields: Int = 32) throws -> FileForm {
        try requireOwnPage(request)
        let form = try FileForm(
            parsing: request, maximumFields: maximumFields + AttachmentLimits.mostFiles,
            maximumFiles: AttachmentLimits.mostFiles)
        guard let secret = visitor.secret, FormToken.matches(form.fields["form-token"], cookie: secret) else {
            throw PageRefusal.foreignForm
        }
        return form
    }

    /// Keeps the files that a member chose, to be sent with a message.
    func keep(_ files: inout ChosenFiles, for member: Member) async throws {
        try await files.keep(within: limits, member.texts) { name, bytes in
            try await environment.run(KeepAttachment(name: name, bytes: bytes), as: member.principal)
        }
    }

    /// The field in which a member chooses files, with those that an earlier try has kept.
    func fileField(for member: Member, _ kept: [AttachmentID] = [], problem: String? = nil) async throws -> FileField {
        let waiting =
            kept.isEmpty
            ? [] : try await environment.ask(ReadWaitingAttachments(attachments: kept), as: member.principal)
        return FileField(limits: limits, kept: waiting, texts: member.texts, problem: problem)
    }

    /// A file as it is sent to a browser.
    func response(_ attachment: Attachment, to request: Request) throws -> Response {
        try StoredFile(
            name: attachment.name.text, mediaType: attachment.type.rawValue, isShown: attachment.type.isPicture,
            size: attachment.size, tag: attachment.digest, pieceBytes: Environment.pieceBytes
        ) { [environment] in try await environment.piece($0, of: attachment) }.response(to: request, onError: onError)
    }
}
