import BusinessTime
import CLI
import Foundation
import Model
import Storage
import Testing
import Workflows

struct ImportingTests {
    private let header = "ID,Subject,Description,Email,Status,Priority,Created at\n"

    @Test func `usual names of columns need no mapping file`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file(
            "a.csv", header + "7,Printer,It smokes {{name}} {x},Ann@Example.com,Open,P1,2026-01-02 10:00:00\n")
        let said = await desk.run("import", "tickets", file)
        #expect(said.code == .succeeded)
        #expect(said.out == "1 tickets imported, 0 known already, 0 refused (1 lines).\n")
        let detail = try await desk.open { environment in
            try await environment.ask(ShowTicket(ticket: 1), as: .operatorAtConsole)
        }
        #expect(detail.ticket.externalReference == "a:7")
        #expect(detail.ticket.priority == .critical)
        #expect(detail.ticket.status == .open)
        #expect(detail.ticket.openedAt == Instant("2026-01-02T10:00:00Z"))
        #expect(detail.customer?.email == "ann@example.com")
        #expect(detail.messages.map(\.body) == ["It smokes {{name}} {x}"])
    }

    @Test func `columns in other languages are recognised too`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file("b.csv", "Nr;Betreff;Beschreibung;Priorität\n1;Drucker;Er raucht;dringend\n")
        #expect(await desk.run("import", "tickets", file).code == .succeeded)
        let detail = try await desk.open { environment in
            try await environment.ask(ShowTicket(ticket: 1), as: .operatorAtConsole)
        }
        #expect(detail.ticket.subject == "Drucker")
        #expect(detail.ticket.priority == .critical)
    }

    @Test func `a row is refused whole, with its line and reason, and comes in once it is put right`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file(
            "c.csv",
            header + "1,Fine,Text,a@example.com,Open,low,2026-01-02\n2,=1+1,Text,no address,Open,low,2026-01-02\n"
                + "3,Ragged,Text\n4,Odd,Text,b@example.com,Quantum,low,2026-01-02\n"
                + "5,Future,Text,b@example.com,Open,low,2999-01-02\n6,Time,Text,b@example.com,Open,low,yesterday\n")
        let said = await desk.run("import", "tickets", file)
        #expect(said.code == .failed)
        #expect(said.out.hasPrefix("1 tickets imported, 0 known already, 5 refused (6 lines).\n"))
        #expect(said.out.contains("1 × status: “…” is none of new, open, pending, on-hold, solved, closed"))
        let refused = try desk.text("c.csv.refused.csv")
        let lines = refused.split(separator: "\r\n")
        #expect(lines.count == 6)
        #expect(lines[0] == "ID,Subject,Description,Email,Status,Priority,Created at,line,reason")
        #expect(refused.contains("2,'=1+1,Text,no address,Open,low,2026-01-02,3,"))
        #expect(refused.contains("is not an e-mail address"))
        #expect(refused.contains("lies in the future"))
        let right = refused.replacing("no address", with: "c@example.com").replacing("Quantum", with: "closed")
        let second = try desk.file("again.csv", right)
        let again = await desk.run("import", "tickets", second, "--source", "c")
        #expect(again.out.hasPrefix("2 tickets imported, 0 known already, 3 refused"))
        let detail = try await desk.open { environment in
            try await environment.ask(ShowTicket(ticket: 2), as: .operatorAtConsole)
        }
        #expect(detail.ticket.subject == "=1+1")
        #expect(
            await desk.run("import", "tickets", file).out.hasPrefix("0 tickets imported, 2 known already, 4 refused"))
    }

    @Test func `a dry run says the same and writes nothing`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file(
            "d.csv",
            header + "1,A,Text,a@example.com,Open,low,2026-01-02\n1,A,Text,a@example.com,Open,low,2026-01-02\n"
                + "2,B,Text,,Open,low,2026-01-02\n")
        let said = await desk.run("import", "tickets", file, "--dry-run")
        #expect(said.out.hasPrefix("1 tickets would be imported, 1 known already, 1 refused (3 lines).\n"))
        #expect(said.out.hasSuffix("Nothing was written.\n"))
        #expect(try await desk.open { try await $0.store.read { try $0.ticketCount() } } == 0)
        #expect(throws: (any Error).self) { try desk.text("d.csv.refused.csv") }
    }

    @Test func `a file in another encoding is refused with the way out`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file(
            "e.csv", Data("Subject,Description\nGr\u{FC}n,x\n".utf16.map { UInt8(truncatingIfNeeded: $0) }))
        let said = await desk.run("import", "tickets", file)
        #expect(said.code == .failed)
        #expect(said.err.contains("the text is not valid UTF-8. Convert the file to UTF-8"))
    }

    @Test func `a field of megabytes is refused, and the next row comes in`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let huge = String(repeating: "x", count: 1_100_000)
        let file = try desk.file("f.csv", "id,subject,description\n1,Huge,\(huge)\n2,Small,Text\n")
        let said = await desk.run("import", "tickets", file)
        #expect(said.out.hasPrefix("1 tickets imported, 0 known already, 1 refused"))
        #expect(said.out.contains("the field is longer than"))
    }

    @Test func `columns that a mapping file names and the file lacks are all told`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file("g.csv", "a,b\n1,2\n")
        let map = try desk.file("g.json5", "{ key: 'nr', fields: { subject: 'a', body: 'text' } }")
        let said = await desk.run("import", "tickets", file, "--map", map)
        #expect(said.code == .failed)
        #expect(said.err.contains("The file has no column \"nr\", \"text\". Its columns are \"a\", \"b\"."))
        let plain = await desk.run("import", "tickets", file)
        #expect(plain.err.contains("No column looks like “subject” or “body”. The columns are a, b."))
    }

    @Test func `everything that is wrong with a mapping file is told at once`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file("h.csv", "a,b\n1,2\n")
        let map = try desk.file(
            "h.json5",
            "{ sourc: 'x', zone: 'Mars/Base', times: ['minute'], fields: { subjct: 'a', subject: { colum: 'b' } }, key: 3 }"
        )
        let said = await desk.run("import", "tickets", file, "--map", map)
        #expect(said.err.contains("sourc: there is no such key; did you mean source?"))
        #expect(said.err.contains("fields.subjct: there is no such key; did you mean subject?"))
        #expect(said.err.contains("fields.subject.colum: there is no such key; did you mean column?"))
        #expect(said.err.contains("fields.subject: give either a column or a text."))
        #expect(said.err.contains("zone: “Mars/Base” is no time zone"))
        #expect(said.err.contains("times: “minute” needs year, month and day"))
        #expect(said.err.contains("key: it is a number; write it in quotes, no text."))
        let broken = try desk.file("i.json5", "{ fields: ")
        #expect(await desk.run("import", "tickets", file, "--map", broken).err.contains("It is no JSON5 object."))
        #expect(await desk.run("import", "tickets", file, "--map", "none.json5").err.contains("cannot be read"))
        #expect(await desk.run("import", "tickets", "none.csv").err.contains("there is no such file"))
    }

    @Test func `lines of an event log may stand in any order, and one bad line refuses its case`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp { _ = try await $0.run(AddServiceLevel.usual, as: .operatorAtConsole) }
        let map = try desk.file(
            "j.json5",
            """
            { kind: "events", source: "log", key: "case", fields: {
                at: "time", subject: { column: "case", pattern: "Case {}" }, requester: { text: "x@example.com" },
                status: { column: "what", words: { Begin: "new", Answer: "open", End: "solved" } },
                author: { column: "what", words: { Answer: "agent" }, otherwise: "" } }, custom: { Who: "who" } }
            """)
        let file = try desk.file(
            "j.csv",
            """
            case,time,what,who
            A,2026-01-01 12:00:00,End,Eve
            B,2026-01-01 09:00:00,Begin,Ann
            A,2026-01-01 08:00:00,Begin,Ann
            B,some day,End,Ann
            A,2026-01-01 09:30:00,Answer,Bob
            """)
        let said = await desk.run("import", "tickets", file, "--map", map)
        #expect(said.out.hasPrefix("1 tickets imported, 0 known already, 1 refused (5 lines).\n"))
        let refused = try desk.text("j.csv.refused.csv")
        #expect(refused.contains("Another line of its case was refused."))
        #expect(refused.contains("“some day” is no time that can be read"))
        try await desk.open { environment in
            let detail = try await environment.ask(ShowTicket(ticket: 1), as: .operatorAtConsole)
            #expect(detail.ticket.openedAt == Instant("2026-01-01T08:00:00Z"))
            #expect(detail.ticket.solvedAt == Instant("2026-01-01T12:00:00Z"))
            #expect(detail.ticket.customFields == ["Who": "Eve"])
            let clocks = Dictionary(grouping: detail.clocks, by: \.kind)
            #expect(clocks[.firstResponse]?.first?.metAt == Instant("2026-01-01T09:30:00Z"))
            #expect(clocks[.resolution]?.first?.metAt == Instant("2026-01-01T12:00:00Z"))
            let history = try await environment.store.read { try $0.history(of: 1) }
            #expect(
                history.entries.dropFirst().map(\.what) == [.agentReplied, .status(.open), .status(.solved)])
        }
    }

    @Test func `an open deal is looked at by the triggers as it stands, a closed one is history`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp { _ = try await $0.run(AddTrigger.bigDeals, as: .operatorAtConsole) }
        let file = try desk.file(
            "k.csv",
            """
            id,deal name,stage,outcome,value,created at,close date
            1,Open and big,new,open,9000 USD,2026-01-01,
            2,Closed and big,done,won,9000 USD,2026-01-01,2026-01-05
            3,Small,new,open,$100,2026-01-01,
            4,No currency,new,open,100,2026-01-01,
            """)
        let said = await desk.run("import", "deals", file)
        #expect(said.out.hasPrefix("3 deals imported, 0 known already, 1 refused"))
        let fired = try await desk.open { environment in
            try await environment.store.read { try $0.events(after: 0, limit: 1_000) }
                .filter { $0.draft.kind == .triggerFired }.map(\.draft.subject.number)
        }
        #expect(fired == [1])
    }

    @Test func `what fell due is run by advance, in order and at its own time`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp { _ = try await $0.run(AddServiceLevel.usual, as: .operatorAtConsole) }
        let file = try desk.file("l.csv", header + "1,A,Text,a@example.com,Open,low,2026-01-02T10:00:00Z\n")
        #expect(await desk.run("import", "tickets", file).code == .succeeded)
        let said = await desk.run("advance", "--to", "2026-01-02T13:30:00Z")
        #expect(said.code == .succeeded)
        #expect(said.out.contains("2 warnings, 0 breaches"))
        #expect(said.out.contains("The next thing is due at 2026-01-02T14:00:00Z."))
        let rest = try await desk.run("advance", "--to", "2026-02-01", "--json").json()
        #expect(rest["breaches"] as? Int == 2)
        #expect(rest["warnings"] as? Int == 2)
        #expect(await desk.run("advance", "--to", "someday").code == .wrongUsage)
        let times = try await desk.open { environment in
            try await environment.store.read { try $0.events(after: 0, limit: 1_000) }
                .filter { $0.draft.kind == .clockBreached }.map(\.draft.at.description)
        }
        #expect(times == ["2026-01-02T14:00:00Z", "2026-01-03T10:00:00Z"])
    }
}
