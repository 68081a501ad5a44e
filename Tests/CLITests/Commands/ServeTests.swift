import CLI
import Foundation
import Synchronization
import Testing

/// A running `belay serve` in this process, on loopback.
struct ServeTests {
    @Test func `commands find the server that owns the file and have it do their work`() async throws {
        let desk = try await CommandDesk()
        try await serving(desk) { address in
            let opened = await desk.run(
                [
                    "ticket", "open", "Broken", "--requester", "ada@example.com", "--priority", "high", "--body-file",
                    "-",
                ],
                input: "Grüße\nvon hier")
            #expect(opened.errors == "")
            #expect(opened.output == "Ticket 1 opened; first response due Mon 2 Mar 2026 13:00 (Europe/Berlin).\n")
            let shown = try await desk.succeed("ticket", "show", "1")
            #expect(shown.contains("  Grüße\n  von hier\n"))
            let missing = await desk.run("ticket", "show", "99")
            #expect(missing.code == .failed)
            #expect(missing.errors == "belay: There is no ticket 99.\n")
            #expect(missing.output == "")
            let usage = await desk.run("--as", "ben@acme.example", "case", "list", "--mine", "--holder", "x")
            #expect(usage.code == .wrongUsage)
        }
        #expect(try await desk.succeed("ticket", "list").contains("Broken"))
    }

    @Test func `what a server exports for a command is what the command would have`() async throws {
        let desk = try await CommandDesk()
        for number in 1...120 {
            try await desk.succeed(
                "ticket", "open", "Nr. \(number) – “ü”", "--requester", "kim@customer.example", "--body", "One\nTwo")
        }
        let commands = [
            ["export", "tickets"], ["export", "tickets", "--format", "jsonl", "--messages"], ["audit", "export"],
            ["audit", "export", "--csv"], ["audit", "export", "--after", "100", "--limit", "20"],
        ]
        var own: [String] = []
        for words in commands { own.append(await desk.run(words).output) }
        #expect(own.allSatisfy { !$0.isEmpty })
        try await serving(desk) { _ in
            for (words, text) in zip(commands, own) {
                let served = await desk.run(words).output
                // That the server started stands in the trail.
                #expect(served.hasPrefix(text), "\(words.joined(separator: " "))")
                if words[0] == "export" { #expect(served == text) }
            }
            try await desk.succeed("export", "tickets", "--output", "out.csv")
        }
        #expect(try String(contentsOfFile: desk.file("out.csv"), encoding: .utf8) == own[0])
        let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path())
        #expect(!left.contains { $0.contains(".export-") })
    }

    @Test func `a second server and a second set-up are refused, and told who is there`() async throws {
        let desk = try await CommandDesk()
        try await serving(desk) { address in
            let second = await desk.run("serve", "--listen", "127.0.0.1:0")
            #expect(second.code == .failed)
            #expect(second.errors.contains("serves \(desk.file("belay.db")) already at \(address)"))
            let anew = await desk.run("init")
            #expect(anew.code == .failed)
            #expect(anew.errors.contains("is set up already, and “belay serve”"))
        }
    }

    @Test func `only whoever may read the note beside the file can run commands`() async throws {
        let desk = try await CommandDesk()
        try await serving(desk) { address in
            let note = desk.file("belay.db.lock")
            let mode = try FileManager.default.attributesOfItem(atPath: note)[.posixPermissions] as? NSNumber
            #expect(mode?.int16Value == 0o600)
            let refused = try post(address, key: "guess", words: ["user", "list"])
            #expect(refused.status == 404)
            let key = try #require(OwnersNote(String(contentsOfFile: note, encoding: .utf8))?.key)
            for name in ["serve", "demo", "init"] {
                let answer = try post(address, key: key, words: [name])
                #expect(answer.status == 200)
                #expect(answer.text.contains("A server does not run “belay \(name)” for others"))
            }
        }
    }

    @Test(arguments: ["nowhere", "127.0.0.1", "1.2.3.4:99999", "::1:80"])
    func `an address that is none is wrong usage`(listen: String) async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("serve", "--listen", listen)
        #expect(outcome.code == .wrongUsage)
        #expect(outcome.errors.contains("127.0.0.1:8080"))
    }

    @Test func `a port that is taken is said to be taken`() async throws {
        let desk = try await CommandDesk()
        let other = try await CommandDesk()
        try await serving(desk) { address in
            let listen = String(address.dropFirst("http://".count))
            let outcome = await other.run("serve", "--listen", listen)
            #expect(outcome.code == .failed)
            #expect(outcome.errors.contains("Another program already listens on \(listen)"))
        }
        #expect(await other.run("user", "list").code == .succeeded)
    }

    /// Serves a desk's data while `body` runs, then stops.
    private func serving(_ desk: CommandDesk, _ body: (String) async throws -> Void) async throws {
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        let output = OutputSink(standardOutput: { line.yield($0) }, standardError: { _ in })
        let surroundings = desk.surroundings(["serve", "--listen", "127.0.0.1:0", "--json"], output: output)
        let server = Task {
            let code = await BelayCommand.run(surroundings)
            line.finish()
            return code
        }
        var ready: String?
        for await text in lines {
            ready = text
            break
        }
        let answer = try JSONDecoder().decode(JSONValue.self, from: Data((ready ?? "").utf8))
        guard case .text(let address)? = answer["address"] else { throw CommandDesk.Failure(text: ready ?? "") }
        let result: Result<Void, any Error>
        do {
            try await body(address)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        server.cancel()
        #expect(await server.value == .succeeded)
        try result.get()
    }

    private func post(_ address: String, key: String, words: [String]) throws -> (status: Int, text: String) {
        let body = try JSONSerialization.data(
            withJSONObject: ["arguments": words, "directory": "/", "styled": false])
        let request = """
            POST /internal/commands HTTP/1.1\r
            Host: 127.0.0.1\r
            Authorization: Bearer \(key)\r
            Content-Length: \(body.count)\r
            Connection: close\r
            \r

            """
        let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
        let answer = try LoopbackExchange.send(Array(request.utf8) + Array(body), port: port)
        let status = answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return (status ?? 0, answer)
    }
}
