import API
import Foundation
import HTTPServer
import Model
import Secrets
import Storage
import Testing
import Workflows

/// Records in files, by the API.
struct TransferTests {
    private struct Import: Encodable {
        var content: String
        var format: String?
        var name: String?
        var mapping: String?
        var department: String?
        var dry_run: Bool?
    }

    private func importing(
        _ kind: String, _ file: Import, into desk: Desk, as colleague: Desk.Colleague = .ann
    ) async throws -> Reply {
        let body = String(decoding: try JSONEncoder().encode(file), as: UTF8.self)
        return try await desk.send(.post, "/api/v1/imports/\(kind)", body, as: colleague)
    }

    /// What an export says, whole.
    private func export(
        _ target: String, of desk: Desk, as colleague: Desk.Colleague = .ann
    ) async throws -> String {
        let reply = try await desk.send(.get, "/api/v1/exports/\(target)", as: colleague)
        #expect(reply.status == 200)
        return reply.text
    }

    @Test func `tickets come in from CSV, and what is wrong is told line by line`() async throws {
        try await Desk.open { desk in
            let content = """
                id,subject,description,requester,department,priority
                1,Printer,It does not print.,kim@customer.example,Support,high
                2,,,kim@customer.example,Support,high
                3,Paper,None is left.,nobody,Support,low
                4,Ink,None is left.,kim@customer.example,Elsewhere,low

                """
            let file = Import(content: content, name: "old-desk.csv")
            let reply = try await importing("tickets", file, into: desk)
            #expect(reply.status == 200)
            let summary = try reply.json()
            #expect(summary["lines"].int == 4 && summary["imported"].int == 1 && summary["refused"].int == 3)
            #expect(summary["refused_lines"].list.map { $0["line"].int } == [3, 4, 5])
            #expect(summary["refused_lines"][0]["reason"].text?.contains("subject") == true)
            #expect(summary["refused_lines"][2]["reason"].text?.contains("Elsewhere") == true)
            let ticket = try await desk.send(.get, "/api/v1/tickets/1").json()
            #expect(ticket["subject"].text == "Printer" && ticket["external_reference"].text == "old-desk:1")
            let again = try await importing("tickets", file, into: desk).json()
            #expect(again["imported"].int == 0 && again["known"].int == 1)
        }
    }

    @Test func `a dry run says the same and writes nothing`() async throws {
        try await Desk.open { desk in
            let file = Import(content: "subject,requester\nInk,kim@customer.example\n", dry_run: true)
            let summary = try await importing("tickets", file, into: desk).json()
            #expect(summary["imported"].int == 1 && summary["dry_run"].flag == true)
            #expect(try await desk.send(.get, "/api/v1/tickets").json()["items"].list.isEmpty)
        }
    }

    @Test func `a mapping says what is what, and what is wrong with it`() async throws {
        try await Desk.open { desk in
            let content = "Nummer;Worum;Wer\n7;Papier;kim@customer.example\n"
            let unmapped = try await importing("tickets", Import(content: content), into: desk)
            #expect(unmapped.status == 422)
            #expect(try unmapped.fieldErrors()["content"]?.contains("The columns are Nummer, Worum, Wer") == true)
            let bad = try await importing(
                "tickets", Import(content: content, mapping: "{ fields: { subjekt: 'Worum' } }"), into: desk)
            #expect(try bad.fieldErrors()["mapping"]?.contains("subject") == true)
            let map = "{ source: 'alt', key: 'Nummer', fields: { subject: 'Worum', requester: 'Wer' } }"
            let good = try await importing("tickets", Import(content: content, mapping: map), into: desk)
            #expect(try good.json()["imported"].int == 1)
            #expect(
                try await desk.send(.get, "/api/v1/tickets/1").json()["external_reference"].text == "alt:7")
        }
    }

    @Test func `what nobody can read is refused with the reason`() async throws {
        try await Desk.open { desk in
            let empty = try await importing("tickets", Import(content: ""), into: desk)
            #expect(empty.status == 422)
            let format = try await importing("tickets", Import(content: "a", format: "xml"), into: desk)
            #expect(try format.fieldErrors()["format"]?.contains("csv") == true)
            let long = Import(
                content: String(repeating: "ä", count: 8_000_001), name: "",
                mapping: String(repeating: " ", count: 64_001))
            let all = try await importing("tickets", long, into: desk)
            #expect(try all.fieldErrors().keys.sorted() == ["content", "mapping", "name"])
            let messages = try await desk.send(.get, "/api/v1/exports/tickets?messages=true")
            #expect(try messages.fieldErrors()["messages"]?.contains("jsonl") == true)
        }
    }

    @Test func `people are for admins to import, and nobody imports into another department`() async throws {
        try await Desk.open { desk in
            let people = Import(content: "name,email,department\nAda,ada@example.com,Support\n")
            #expect(try await importing("people", people, into: desk, as: .lea).status == 403)
            // Nor are they told what is wrong with it.
            let bad = Import(content: "name,email\nAda,\n")
            #expect(try await importing("people", bad, into: desk, as: .lea).status == 403)
            #expect(try await importing("people", people, into: desk, as: .admin).json()["imported"].int == 1)
            let deal = Import(content: "id,name,department\n1,Fleet,Support\n", name: "crm.csv")
            let refused = try await importing("deals", deal, into: desk, as: .sam).json()
            #expect(refused["imported"].int == 0 && refused["refused"].int == 1)
        }
    }

    @Test func `an export holds what whoever asks may see, with formulas defused`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket("=HYPERLINK(1)", more: #", "department": "Support""#)
            try await desk.fileTicket("Quote", as: .sam, more: #", "department": "Sales""#)
            let lines = try await export("tickets", of: desk).split(separator: "\r\n")
            #expect(lines.count == 2)
            #expect(lines[0].hasPrefix("number,subject,"))
            #expect(lines[1].contains("'=HYPERLINK(1)"))
            #expect(try await export("tickets", of: desk, as: .admin).split(separator: "\r\n").count == 3)
            let reply = try await desk.send(.get, "/api/v1/exports/tickets")
            #expect(reply.header("Content-Disposition") == #"attachment; filename="tickets.csv""#)
        }
    }

    @Test func `JSON lines go out with all that was written, and come in again elsewhere`() async throws {
        let exported = try await Desk.open { desk in
            for number in 1...250 { try await desk.fileTicket("Ticket \(number)") }
            _ = try await desk.send(.post, "/api/v1/tickets/7/replies", #"{"body": "It is on its way."}"#)
            return try await export("tickets?format=jsonl&messages=true", of: desk)
        }
        #expect(exported.split(separator: "\n").count == 250)
        try await Desk.open { desk in
            let file = Import(content: exported, name: "tickets.jsonl")
            let summary = try await importing("tickets", file, into: desk).json()
            #expect(summary["imported"].int == 250, "\(summary["reasons"])")
            let found = try await desk.send(.get, "/api/v1/tickets?limit=100").json()
            #expect(found["items"].list.count == 100)
            let texts = try await export("tickets?format=jsonl&messages=true", of: desk)
            #expect(texts.contains("It is on its way."))
        }
    }

    @Test func `an export that fails in the middle is heard of, and does not look whole`() async throws {
        try await Desk.open { desk in
            for number in 1...120 { try await desk.fileTicket("Ticket \(number)") }
            var headers = Headers()
            try headers.set("Authorization", to: "Bearer \(desk.token(.ann))")
            let response = try await desk.handler.respond(
                to: Request(target: "/api/v1/exports/tickets", headers: headers))
            guard case .stream(let stream) = response.body else { throw WorkflowError.unexpected("no stream") }
            // The first page is read by now; the second cannot be.
            await desk.environment.store.close()
            let bytes = await stream.chunks.reduce(into: [UInt8]()) { $0 += $1 }
            #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").count < 121)
            #expect(desk.faults.all.count == 1)
        }
    }

    @Test func `every kind can be exported, the empty ones too`() async throws {
        try await Desk.open { desk in
            for kind in [
                "deals", "accounts", "people", "cases", "checklists", "follow-ups", "requests", "departments",
                "teams", "customers", "health",
            ] {
                _ = try await export(kind, of: desk)
                _ = try await export("\(kind)?format=jsonl", of: desk)
            }
            #expect(try await export("people", of: desk).contains("lea@example.com"))
        }
    }

    @Test func `a token for one kind of record exports no other`() async throws {
        try await Desk.open { desk in
            let made = try await desk.environment.run(
                CreateToken(person: Desk.Colleague.ann.email, name: "reader", scopes: Scopes([.read(.ticket)])),
                as: .operatorAtConsole)
            let bearer = [("Authorization", "Bearer \(made.secret.text.reveal())")]
            for (kind, status) in [("tickets", 200), ("people", 403), ("customers", 403), ("teams", 403)] {
                let reply = try await desk.send(.get, "/api/v1/exports/\(kind)", as: nil, headers: bearer)
                #expect(reply.status == status, "\(kind)")
            }
        }
    }
}
