import BelayTesting
import BusinessTime
import Model
import SQLite
import Storage
import Testing
import Workflows

struct AttachmentScenario {
    private static let place = RemotePlace("192.0.2.7")

    private func keep(
        _ belay: Harness, _ name: String = "a.txt", _ text: String = "hello", as person: String? = nil
    ) async throws -> Model.Attachment {
        try await belay.run(KeepAttachment(name: FileName(checking: name), bytes: Array(text.utf8)), as: person)
    }

    private func content(_ belay: Harness, _ attachment: Model.Attachment) async throws -> String {
        var bytes: [UInt8] = []
        var position = 0
        while let piece = try await belay.environment.piece(position, of: attachment) {
            bytes += piece
            position += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func counts(_ belay: Harness) throws -> [Int64] {
        try belay.file.withConnection { connection in
            try connection.first(
                """
                SELECT (SELECT count(*) FROM attachment), (SELECT count(*) FROM file_content),
                    (SELECT count(*) FROM file_piece)
                """
            ) { row in [try row.int64(0), try row.int64(1), try row.int64(2)] } ?? []
        }
    }

    @Test func `a file goes with a reply, and the trail says who attached what`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let ticket = try await belay.open()
            let file = try await keep(belay, "Größe.txt", as: "Ana")
            let message = try await belay.run(
                ReplyToTicket(ticket: ticket.id, body: "See the file.", attachments: [file.id]), as: "Ana")
            #expect(message.attachments.map(\.name.text) == ["Größe.txt"])
            let detail = try await belay.ask(ShowTicket(ticket: ticket.id), as: "Ana")
            #expect(detail.messages.last?.attachments.map(\.message) == [message.id])
            #expect(try await content(belay, file) == "hello")
            let events = try await belay.store.read { try $0.events(of: Subject(.ticket(ticket.id))) }
            let change = events.flatMap(\.draft.changes).first { $0.field == "attachment" }
            #expect(change?.after?.hasPrefix("Größe.txt (5 bytes, SHA-256 2cf24dba") == true)
            _ = try await belay.notifications()
        }
    }

    @Test func `a file that nobody sends is gone after a day, and what it held with it`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let ticket = try await belay.open()
            _ = try await belay.notifications()
            let sent = try await keep(belay, "a.txt", "the same", as: "Ana")
            let lost = try await keep(belay, "b.txt", "the same", as: "Ana")
            _ = try await keep(belay, "c.txt", String(repeating: "x", count: 200_000), as: "Ana")
            #expect(try counts(belay) == [3, 2, 5])
            _ = try await belay.run(
                ReplyToTicket(ticket: ticket.id, body: "A note.", visibility: .note, attachments: [sent.id]), as: "Ana")
            try await belay.advance(by: .hours(25))
            _ = try await belay.notifications()
            #expect(try counts(belay) == [1, 1, 1])
            await #expect(throws: WorkflowError.self) {
                _ = try await belay.ask(ShowAttachment(attachment: lost.id), as: "Ana")
            }
            #expect(try await content(belay, sent) == "the same")
            let due = try await belay.store.read { try $0.deadline(.waitingAttachments) }
            #expect(due == nil)
        }
    }

    @Test func `a file is sent once, by whoever brought it, and seen by nobody else before`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let ticket = try await belay.open()
            let file = try await keep(belay, as: "Ana")
            func send(as person: String?) async throws {
                _ = try await belay.run(
                    ReplyToTicket(ticket: ticket.id, body: "Look.", visibility: .note, attachments: [file.id]),
                    as: person)
            }
            await #expect(throws: WorkflowError.self) { try await send(as: nil) }
            await #expect(throws: WorkflowError.self) {
                _ = try await belay.ask(ShowAttachment(attachment: file.id))
            }
            try await send(as: "Ana")
            await #expect(throws: WorkflowError.self) { try await send(as: "Ana") }
            #expect(try await belay.ask(ShowAttachment(attachment: file.id)).message != nil)
            _ = try await belay.notifications()
        }
    }

    @Test func `whatever is too much is refused, with all that is wrong, and nothing is half done`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            for (name, value) in [
                (SettingName.attachmentSize, "2kB"), (.attachmentTotal, "3kB"), (.attachmentCount, "2"),
            ] {
                _ = try await belay.run(ChangeSetting(name: name, value: value))
            }
            let ticket = try await belay.open()
            await #expect(throws: WorkflowError.self) {
                _ = try await keep(belay, "big", String(repeating: "x", count: 2001))
            }
            await #expect(throws: WorkflowError.self) { _ = try await keep(belay, "empty", "") }
            var files: [AttachmentID] = []
            for name in ["a", "b", "c"] {
                files.append(try await keep(belay, name, String(repeating: "x", count: 1900)).id)
            }
            for wrong in [files, Array(files.prefix(2)), [files[0], files[0]], [999]] {
                await #expect(throws: WorkflowError.self) {
                    _ = try await belay.run(ReplyToTicket(ticket: ticket.id, body: "Look.", attachments: wrong))
                }
            }
            #expect(try await belay.ask(ShowTicket(ticket: ticket.id)).messages.count == 1)
            for value in ["51MiB", "12", "many"] {
                await #expect(throws: WorkflowError.self) {
                    _ = try await belay.run(ChangeSetting(name: .attachmentSize, value: value))
                }
            }
            _ = try await belay.notifications()
        }
    }

    @Test func `a customer sends files by their link, sees those of replies, and none of a note`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let ticket = try await belay.open()
            let address = try await belay.address(1)
            let theirs = try await belay.environment.keep(
                FileName(checking: "photo.png"), [0x89, 0x50], by: address, place: Self.place)
            try await belay.environment.reply(by: address, "Here.", attachments: [theirs.id], place: Self.place)
            let note = try await keep(belay, "secret.txt")
            _ = try await belay.run(
                ReplyToTicket(ticket: ticket.id, body: "Hm.", visibility: .note, attachments: [note.id]))
            let ours = try await keep(belay, "answer.pdf")
            _ = try await belay.run(ReplyToTicket(ticket: ticket.id, body: "So.", attachments: [ours.id]))
            let shown = try await belay.followed(address).entries.flatMap(\.attachments).map(\.name.text)
            #expect(shown == ["photo.png", "answer.pdf"])
            #expect(try await belay.environment.attachment(ours.id, by: address).name.text == "answer.pdf")
            for hidden in [note.id, 999] {
                await #expect(throws: WorkflowError.self) {
                    _ = try await belay.environment.attachment(hidden, by: address)
                }
            }
            _ = try await belay.run(RevokeLinks(.ticket(ticket.id)))
            await #expect(throws: WorkflowError.self) {
                _ = try await belay.environment.attachment(ours.id, by: address)
            }
            _ = try await belay.notifications()
        }
    }

    @Test func `a customer brings so much within a day, and no file of another's ticket by their link`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            _ = try await belay.run(ChangeSetting(name: .attachmentsOfDay, value: "2000"))
            try await belay.open(from: "Kim")
            let other = try await belay.open(from: "Jana")
            let address = try await belay.address(1)
            let bytes = [UInt8](repeating: 1, count: 1500)
            _ = try await belay.environment.keep(FileName(checking: "a"), bytes, by: address, place: Self.place)
            await #expect(throws: WorkflowError.self) {
                _ = try await belay.environment.keep(FileName(checking: "b"), bytes, by: address, place: Self.place)
            }
            try await belay.advance(by: .hours(25))
            _ = try await belay.environment.keep(FileName(checking: "b"), bytes, by: address, place: Self.place)
            let theirs = try await keep(belay)
            _ = try await belay.run(ReplyToTicket(ticket: other.id, body: "For Jana.", attachments: [theirs.id]))
            await #expect(throws: WorkflowError.self) {
                _ = try await belay.environment.attachment(theirs.id, by: address)
            }
            _ = try await belay.notifications()
        }
    }

    @Test func `a merged ticket's files go on with the other, for the customer as well`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let file = try await keep(belay)
            let first = try await belay.open()
            _ = try await belay.run(ReplyToTicket(ticket: first.id, body: "A file.", attachments: [file.id]))
            let second = try await belay.open()
            _ = try await belay.run(MergeTickets(ticket: first.id, into: second.id))
            let detail = try await belay.ask(ShowTicket(ticket: second.id))
            #expect(detail.messages.flatMap(\.attachments).map(\.id) == [file.id])
            for number in [1, 2] as [Int64] {
                let address = try await belay.address(number)
                #expect(try await belay.environment.attachment(file.id, by: address).id == file.id)
            }
            _ = try await belay.notifications()
        }
    }

    @Test func `files of a ticket are seen in its department, and a ticket is opened with one`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            _ = try await belay.run(AddDepartment(name: "Elsewhere"))
            _ = try await belay.run(
                AddPerson(name: "Otto", email: "otto@example.com", role: .agent, department: "Elsewhere"))
            let file = try await keep(belay)
            let ticket = try await belay.run(
                OpenTicket(
                    subject: "It hums", body: "See.", requester: "kim@customer.example", attachments: [file.id]))
            let detail = try await belay.ask(ShowTicket(ticket: ticket.id))
            #expect(detail.messages.first?.attachments.map(\.id) == [file.id])
            #expect(try await belay.ask(ShowAttachment(attachment: file.id), as: "Ana").id == file.id)
            await #expect(throws: WorkflowError.self) {
                _ = try await belay.ask(ShowAttachment(attachment: file.id), as: "Otto")
            }
            _ = try await belay.notifications()
        }
    }
}
