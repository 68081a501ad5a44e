import BelayTesting
import BusinessTime
import Model
import SQLite
import Storage
import Testing
import Workflows

/// Lives through a week with tickets, replies, warnings, cases and decisions.
private func liveThroughWeek(_ belay: Harness) async throws {
    try await belay.addCompany()
    try await belay.addServiceLevel()
    try await belay.addTrigger("Loud", .keyword, parameters: TriggerParameters(phrases: ["fire"]))
    try await belay.addEscalation(steps: .fixture(actions: [.tag("loud"), .raisePriority(.high)]))
    try await belay.addBinding(.keyword)
    for day in [Weekday.monday, .tuesday, .wednesday, .thursday, .friday] {
        for hour in 9...12 {
            try await belay.advance(to: .at(day, hour))
            let ticket = try await belay.open(body: hour % 2 == 0 ? "Fire!" : "Hello", assignee: "Ana")
            try await belay.advance(by: .minutes(30))
            try await belay.reply(ticket.id, "Größe “XL” \\ \n ☃ \u{1F525}")
            if hour == 12 { try await belay.set(ticket.id, status: .solved) }
        }
    }
    try await belay.advance(to: .at(.sunday, 23))
    try await belay.disregardNotifications()
}

@Test func `The audit trail of a busy week is whole, and every way of tampering with it is found`() async throws {
    try await scenario { belay in
        try await liveThroughWeek(belay)
        let whole = try await belay.ask(VerifyAudit())
        #expect(whole.firstBreak == nil)
        #expect(whole.events > 100)

        let tampering: [(String, Int64)] = [
            ("UPDATE event SET actor = 'person:2' WHERE sequence = 40", 40),
            ("UPDATE event SET at = at + 1 WHERE sequence = 41", 41),
            ("UPDATE event SET changes = replace(changes, 'l', 'L') WHERE sequence = 42", 42),
            ("UPDATE event SET kind = 'nonsense' WHERE sequence = 43", 43),
            ("UPDATE event SET hash = zeroblob(32) WHERE sequence = 44", 44),
            ("DELETE FROM event WHERE sequence = 45", 46),
            ("UPDATE event SET number = number + 1 WHERE sequence = 1", 1),
        ]
        for (statement, place) in tampering {
            await belay.close()
            // Undone after each look, so that each is found alone.
            let before = try belay.file.withConnection { try $0.query("SELECT count(*) FROM event") { try $0.int(0) } }
            try belay.file.withConnection(.readWrite) { connection in
                try connection.execute(
                    """
                    DROP TRIGGER event_unchangeable;
                    DROP TRIGGER event_undeletable;
                    CREATE TABLE untouched AS SELECT * FROM event;
                    """)
                try connection.execute(statement)
            }
            try await belay.reopen()
            let broken = try #require(try await belay.ask(VerifyAudit()).firstBreak, "\(statement) is not found")
            #expect(broken.sequence == place, "\(statement): \(broken.why)")
            await belay.close()
            try belay.file.withConnection(.readWrite) { connection in
                try connection.execute(
                    """
                    DELETE FROM event;
                    INSERT INTO event SELECT * FROM untouched;
                    DROP TABLE untouched;
                    CREATE TRIGGER event_unchangeable BEFORE UPDATE ON event BEGIN SELECT 1; END;
                    CREATE TRIGGER event_undeletable BEFORE DELETE ON event BEGIN SELECT 1; END;
                    """)
            }
            let after = try belay.file.withConnection { try $0.query("SELECT count(*) FROM event") { try $0.int(0) } }
            #expect(before == after)
            try await belay.reopen()
        }
    }
}

@Test func `The file itself refuses to change or delete what is in the trail`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        await belay.close()
        try belay.file.withConnection(.readWrite) { connection in
            #expect(throws: DatabaseError.self) { try connection.run("UPDATE event SET actor = 'system'") }
            #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM event") }
        }
        try await belay.reopen()
    }
}

@Test func `Only an admin may verify the audit trail`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        await #expect(throws: WorkflowError.self) { try await belay.ask(VerifyAudit(), as: "Maria") }
    }
}
