import HTTPServer
import Model

/// The routes of files.
enum AttachmentRoutes {
    static let group: RouteGroup = {
        let endpoints = AttachmentEndpoints()
        let path = AttachmentEndpoints.path
        let types = FileType.allCases.map(\.rawValue)
        return RouteGroup(
            "attachments", "Files that came with messages.",
            [
                DeclaredRoute(
                    .post, path, "attachments.keep", "Brings a file, to be sent with a message.",
                    details: """
                        The body is the file itself; what its Content-Type says of it is not believed. Name its number in \
                        attachments when you open a ticket or reply, within 24 hours: then it is removed.
                        """,
                    access: .everyone, query: [AttachmentEndpoints.name], takesFile: true,
                    upTo: AttachmentLimits.ceiling, answers: [.created(AttachmentJSON.self)], by: endpoints.keep),
                DeclaredRoute(
                    .get, "\(path)/{number}", "attachments.show", "Shows what is known of a file.",
                    access: .colleagues, answers: [.ok(AttachmentJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .get, "\(path)/{number}/content", "attachments.content", "Sends what a file holds.",
                    details: "One Range of bytes may be asked for.", access: .colleagues,
                    answers: [
                        .file(types, note: "The file."), .part(types, note: "The stretch of it that was asked for."),
                        .notModified,
                    ], by: endpoints.content),
            ])
    }()
}
