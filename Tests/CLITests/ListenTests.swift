import CLI
import Foundation
import Synchronization
import Testing
import WebClient

struct ListenTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    /// Listens until `count` messages came, and returns what was printed.
    private static func listening(
        _ count: Int, _ options: [String], _ body: @Sendable (String) async throws -> Void
    ) async throws -> String {
        let desk = try await CommandDesk(isEmpty: true)
        let address = AsyncStream.makeStream(of: String.self)
        let printed = Mutex("")
        let output = OutputSink(
            standardOutput: { text in printed.withLock { $0 += text } },
            standardError: { text in
                if let start = text.range(of: "http://"), let end = text.range(of: "/,") {
                    address.continuation.yield(String(text[start.lowerBound..<end.lowerBound]))
                }
            })
        let words = ["webhook", "listen", "--port", "0", "--count", "\(count)"] + options
        let task = Task { await BelayCommand.run(desk.surroundings(words, output: output)) }
        var url = ""
        for await found in address.stream {
            url = found
            break
        }
        try await body(url)
        #expect(await task.value == .succeeded)
        return printed.withLock { $0 }
    }

    private static func post(
        _ url: String, _ headers: [String: String], body: String = "{\"type\":\"a\"}"
    ) async throws -> Int {
        let client = WebClient()
        do {
            let response = try await client.send(
                WebRequest(url: url + "/hook", headers: headers.map { ($0.key, $0.value) }, body: Array(body.utf8)))
            await client.close()
            return response.status
        } catch {
            await client.close()
            throw error
        }
    }

    @Test func `without a secret everything is printed, and repeats are told`() async throws {
        let printed = try await Self.listening(2, ["--answer", "202"]) { url in
            for _ in 1...2 {
                let status = try await Self.post(url, ["webhook-id": "msg_1"])
                #expect(status == 202)
            }
        }
        #expect(printed.contains("unverified  msg_1  answered 202"))
        #expect(printed.contains("repeated  msg_1"))
        #expect(printed.contains("\"type\" : \"a\""))
    }

    @Test func `with a secret what does not fit is refused, with the reason`() async throws {
        let printed = try await Self.listening(2, ["--secret", Self.secret]) { url in
            let unsigned = try await Self.post(url, [:])
            let wrong = try await Self.post(
                url, ["webhook-id": "1", "webhook-timestamp": "1772438400", "webhook-signature": "v1,AAAA"])
            #expect(unsigned == 401)
            #expect(wrong == 401)
        }
        #expect(printed.contains("refused  without webhook-id  answered 401"))
        #expect(printed.contains("must each be there once"))
        #expect(printed.contains("none of its signatures fits"))
    }

    @Test func `a message that is answered with a failure is no repeat when it comes again`() async throws {
        let printed = try await Self.listening(2, ["--answer", "500"]) { url in
            for _ in 1...2 {
                let status = try await Self.post(url, ["webhook-id": "msg_1"])
                #expect(status == 500)
            }
        }
        #expect(!printed.contains("repeated"))
    }
}
