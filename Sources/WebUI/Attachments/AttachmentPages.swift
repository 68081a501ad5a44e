import HTTPServer
import Model
import Workflows

/// The files of messages, as their pages link to them: `/attachments/12`.
struct AttachmentPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.attachmentPattern, name: "pages.attachment",
                handler: desk.member { request, member in
                    guard let number = request.number, number > 0 else {
                        throw HTTPError.notFound
                    }
                    let found = try await desk.environment.ask(
                        ShowAttachment(attachment: AttachmentID(number)), as: member.principal)
                    return try desk.response(found, to: request)
                })
        ]
    }
}
