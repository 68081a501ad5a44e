import BusinessTime
import Foundation
import Model
import Workflows

/// `belay attachment`
enum AttachmentCommands {
    static let group = Command<Session>(
        "attachment", "The files that came with messages.", subcommands: [list, save])

    private static let list = Command.onData(
        "list", "List the files that came with the messages of a ticket.", arguments: [TicketCommands.ticket]
    ) { arguments, session in
        let detail = try await session.ask(ShowTicket(ticket: TicketID(arguments.number("ticket"))))
        let wording = try await session.wording()
        let found = detail.messages.flatMap { message in message.attachments.map { (message, $0) } }
        let answers = found.map { AttachmentAnswer($1, from: wording.name($1.author, customer: detail.customer)) }
        try session.answer(ListAnswer(items: answers, next: nil)) {
            guard !found.isEmpty else { return "No file came with ticket \(detail.ticket.id).\n" }
            var table = TextTable([
                .init("FILE", alignment: .right), .init("NAME"), .init("SIZE", alignment: .right), .init("FROM"),
                .init("WHEN", isFixed: true), .init("SEEN BY"),
            ])
            for ((message, attachment), answer) in zip(found, answers) {
                table.append([
                    "\(attachment.id)", TerminalText.line(attachment.name.text),
                    FileSize.text(Int64(attachment.size)), answer.author, wording.moment(attachment.at),
                    message.visibility == .note ? "us" : "the customer, us",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let save = Command.onData(
        "save", "Write a file that came with a message into a file of your own.",
        arguments: [Argument("attachment", "The file's number.", kind: .number)],
        options: [Option("to", "Where to; else its own name, in the folder you are in.", kind: .file)]
    ) { arguments, session in
        let attachment = try await session.ask(
            ShowAttachment(attachment: AttachmentID(arguments.number("attachment"))))
        let environment = try await session.environment()
        let path = session.path(arguments.string("to") ?? attachment.name.text)
        let target = try ExportTarget(path, output: session.output)
        do {
            var written = 0
            var position = 0
            while written < attachment.size, let piece = try await environment.piece(position, of: attachment) {
                try target.write(piece)
                written += piece.count
                position += 1
            }
            guard written == attachment.size else { throw CommandError("The file is gone; nothing was written.") }
            try target.finish()
        } catch {
            target.discard()
            throw error
        }
        try session.answer(["file": path]) { "\(path) is written, \(FileSize.text(Int64(attachment.size))).\n" }
        return .succeeded
    }
}
