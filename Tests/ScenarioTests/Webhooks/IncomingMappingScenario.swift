import BelayTesting
import BusinessTime
import Foundation
import Model
import Storage
import Testing
import Workflows

@Test func `Mappings are tried without a trace`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        _ = try await belay.addForge()
        func attempt(_ body: String) async throws -> TryMessage.Tried {
            let message = try #require(MessageProof.content(of: Array(body.utf8)))
            return try await belay.environment.rehearse(
                TryMessage(incoming: "forge", message: message), as: .operatorAtConsole)
        }
        let last = try await belay.store.read { try $0.lastEvent() }
        let tried = try await attempt(Harness.issue)
        #expect(tried.fields["subject"] == "It burns")
        #expect(tried.fields["tags"] == "fire,printer")
        #expect(tried.record?.kind == .ticket)
        #expect(tried.problem == nil)
        #expect(try await attempt("{}").problem?.contains("subject") == true)
        #expect(try await attempt(#"{"issue": {"title": ["a", "b"]}}"#).problem?.contains("/issue/title") == true)
        #expect(try await belay.log(of: "forge").isEmpty)
        #expect(try await belay.ask(ListTickets(query: TicketQuery())).items.isEmpty)
        #expect(try await belay.store.read { try $0.lastEvent() } == last)
        await #expect(throws: WorkflowError.self) {
            try await belay.environment.rehearse(
                TryMessage(incoming: "forge", message: .null), as: try belay.principal("Ana"))
        }
    }
}

@Test func `Hostile and useless mappings are refused with all that is wrong`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        do {
            _ = try await belay.run(
                AddIncoming(
                    name: "../x", kind: .health, map: ["score": "score", "sql": "/a", "account": "/~2"],
                    signature: .standard, header: "X"))
            Issue.record("It was accepted.")
        } catch let error as WorkflowError {
            for word in ["name", "“score”", "“sql”", "“/~2”", "header"] {
                #expect("\(error)".contains(word), "\(word)")
            }
        }
        let map = ["account": "/account", "score": "/score"]
        for (extra, signature) in [("id", IncomingSignature.standard), ("time", .standard), ("id", .hmac)] {
            let all = map.merging([extra: signature == .hmac ? "=7" : "/\(extra)"]) { $1 }
            await #expect(throws: WorkflowError.self) {
                try await belay.run(AddIncoming(name: "x", kind: .health, map: all, signature: signature))
            }
        }
        await #expect(throws: WorkflowError.self) {
            try await belay.run(AddIncoming(name: "x", kind: .health, map: map), as: "Maria")
        }
        _ = try await belay.run(AddIncoming(name: "x", kind: .health, map: map))
        await #expect(throws: WorkflowError.self) {
            try await belay.run(AddIncoming(name: "X", kind: .health, map: map))
        }
        await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeIncoming(incoming: "x", map: ["score": ""]))
        }
        await #expect(throws: WorkflowError.self) {
            try await belay.run(
                RotateIncomingSecret(incoming: "x", overlap: .zero, secret: SigningSecret("whsec_AAAA")))
        }
    }
}

@Test func `What a message says wrongly is told to its sender, and the log names the fields only`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let wrong = Harness.issue.replacing("kim@customer.example", with: "s3cr3t")
        await #expect(throws: WorkflowError.self) { try await belay.send(wrong, id: "1", by: hook) }
        let log = try await belay.log(of: "forge")
        #expect(log.map(\.refusedBecause) == ["these fields are not accepted: requester"])
        #expect(log.map(\.messageID) == ["1"])
        // Nothing of it stays, so that the same identifier may come again.
        _ = try await belay.send(Harness.issue, id: "1", by: hook)
        try await belay.expect(.notice("acknowledgement", to: "Kim"))
    }
}

@Test func `Naughty strings go through a door unchanged, or are refused, and harm nothing`() async throws {
    let folder = SharedStrings.folder
    let strings = try folder.map {
        try JSONDecoder().decode([String].self, from: Data(contentsOf: $0.appending(path: "blns.json")))
    }
    let few = ["'; DROP TABLE ticket; --", "{{subject}}", "=cmd|' /C calc'!A0", "\u{202E}evil", "\u{0}", "<b>x</b>"]
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.run(
            AddIncoming(
                name: "forge", kind: .ticket,
                map: ["subject": "/a", "body": "/b", "requester": "=kim@customer.example"]
            ))
        var opened = 0
        for (place, text) in (strings ?? few).enumerated() {
            let body = String(decoding: try JSONEncoder().encode(["a": text, "b": text]), as: UTF8.self)
            do {
                let record = try await belay.send(body, id: "\(place)", by: hook).record
                let id = TicketID(try #require(record).number)
                #expect(try await belay.store.read { try $0.messages(of: id).map(\.body) } == [text])
                opened += 1
            } catch let error as WorkflowError {
                guard case .invalid = error else { throw error }
            }
        }
        #expect(opened > (strings ?? few).count / 2)
        try await belay.disregardNotifications()
    }
}

/// The folder of naughty strings beside the repository; not every machine has it.
private enum SharedStrings {
    static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["BELAY_SHARED"].map { URL(filePath: $0) }
        return [named, root.deletingLastPathComponent().appending(path: "shared")]
            .compactMap { $0?.appending(path: "suites/strings") }
            .first { FileManager.default.fileExists(atPath: $0.path()) }
    }()
}
