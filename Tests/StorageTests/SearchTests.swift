import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct SearchTests {
    @Test func `Words are found without regard to case and accents, the last one by its beginning`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                let ticket = try writer.insert(company.ticket())
                _ = try writer.insert(
                    Message(
                        id: 0, ticket: ticket, author: .system, visibility: .reply, body: "Die Größe des Cafés",
                        at: .at(.monday, 9)), subject: "Naïve Ñandú")
                func finds(_ text: String) throws -> Bool {
                    try !writer.tickets(TicketQuery(text: text)).items.isEmpty
                }
                for text in [
                    "café", "CAFES", "caf", "größe des", "nandu naive", "Naïve, caf!",
                    "e\u{301}cafés".dropFirst(1).description,
                ] {
                    #expect(try finds(text), "\(text)")
                }
                for text in ["tea", "caf größe", "gr öße", "ca", ""] { #expect(try !finds(text), "\(text)") }
            }
        }
    }

    @Test func `Of a word that is everywhere, the newest messages are looked at`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                let oldest = try writer.insert(company.ticket("Old"))
                let busiest = try writer.insert(company.ticket("Busy"))
                func write(_ ticket: TicketID) throws {
                    _ = try writer.insert(
                        Message(
                            id: 0, ticket: ticket, author: .system, visibility: .reply, body: "coffee",
                            at: .at(.monday, 9)), subject: nil)
                }
                try write(oldest)
                for _ in 1..<StoreReader.mostMessagesOfQueue { try write(busiest) }
                #expect(try writer.tickets(TicketQuery(text: "coffee")).items.map(\.id) == [busiest, oldest])
                #expect(try !writer.isTooCommon("coffee"))
                try write(busiest)
                #expect(try writer.tickets(TicketQuery(text: "coffee")).items.map(\.id) == [busiest])
                #expect(try writer.isTooCommon("coffee"))
            }
        }
    }

    @Test func `A beginning finds all words that begin so, however many they are and however they are written`()
        async throws
    {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var tickets: [String: TicketID] = [:]
                func write(_ body: String) throws {
                    let ticket = try writer.insert(company.ticket(body))
                    tickets[body] = ticket
                    _ = try writer.insert(
                        Message(
                            id: 0, ticket: ticket, author: .system, visibility: .reply, body: body, at: .at(.monday, 9)),
                        subject: nil)
                }
                for body in ["Invoice", "invoices due", "INVOKED", "inverse", "envoi", "Übergröße", "e-mails"] {
                    try write(body)
                }
                for number in 100...199 { try write("part\(number)x") }
                func found(_ beginning: String, _ others: String...) throws -> Set<String> {
                    let words = [SearchWord(beginning, isBeginning: true)] + others.map { SearchWord($0) }
                    let items = try writer.tickets(TicketSearch(words: words, limit: 100)).items
                    return Set(items.compactMap { item in tickets.first { $0.value == item.id }?.key })
                }
                #expect(try found("invo") == ["Invoice", "invoices due", "INVOKED"])
                #expect(try found("INVOIC") == ["Invoice", "invoices due"])
                #expect(try found("inv").count == 4)
                #expect(try found("invo", "due") == ["invoices due"])
                #expect(try found("invo", "due", "Ⓐ") == ["invoices due"])
                #expect(try found("invoices") == ["invoices due"])
                #expect(try found("invoicing").isEmpty)
                #expect(try found("Überg") == ["Übergröße"])
                #expect(try found("uberg") == ["Übergröße"])
                #expect(try found("e-mai") == ["e-mails"])
                #expect(try found("part").count == 100)
                #expect(try found("part12") == Set((120...129).map { "part\($0)x" }))
            }
        }
    }

    @Test func `Whatever is typed into the search is looked for, and breaks nothing`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                let ticket = try writer.insert(company.ticket())
                _ = try writer.insert(
                    Message(
                        id: 0, ticket: ticket, author: .system, visibility: .reply, body: "AND OR NOT near",
                        at: .at(.monday, 9)), subject: nil)
                let hostile = [
                    "\"", "\"\"", "*", "a*b*", "AND", "NOT", "near(", "NEAR(a b, 3)", "body:x", "^a", "a + b", "-a",
                    "(", ")",
                    "{a b}:c", "'; DROP TABLE ticket; --", "\\", "a\0b", "\u{301}", "½ ² ①", "\u{E000}", "ا\u{64B}",
                    "\u{0345}", "ा", "🔥", String(repeating: "word ", count: 2000),
                    String(repeating: "x", count: 100_000),
                ]
                for text in hostile + oddTexts {
                    _ = try writer.tickets(TicketQuery(text: text, order: .due))
                    _ = try writer.tickets(TicketQuery(text: text))
                }
                #expect(try writer.tickets(TicketQuery(text: "and or NOT near")).items.map(\.id) == [ticket])
            }
        }
    }

    @Test func `A queue is paged without gaps or repeats, newest first or by what is due`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                for number in 1...23 {
                    var ticket = company.ticket("Ticket \(number)", assignee: number % 2 == 0 ? company.ana : nil)
                    if number % 3 != 0 { ticket.nextDueAt = .at(.monday, 9 + number % 4) }
                    _ = try writer.insert(ticket)
                }
                func all(_ query: TicketQuery) throws -> [Ticket] {
                    var query = query
                    var found: [Ticket] = []
                    repeat {
                        let page = try writer.tickets(query)
                        #expect(page.items.count <= query.limit)
                        found += page.items
                        query.after = page.next
                    } while query.after != nil
                    return found
                }
                #expect(try all(TicketQuery(limit: 5)).map(\.id.rawValue) == Array((1...23).reversed()))
                let due = try all(TicketQuery(order: .due, limit: 4))
                #expect(due.count == 16)
                #expect(Set(due.map(\.id)).count == 16)
                #expect(due.compactMap(\.nextDueAt) == due.compactMap(\.nextDueAt).sorted())
                #expect(try all(TicketQuery(assignee: company.ana, limit: 3)).count == 11)
                #expect(try all(TicketQuery(isUnassigned: true, statuses: [.new], limit: 6)).count == 12)
                #expect(try all(TicketQuery(priority: .high)).isEmpty)
            }
        }
    }
}
