import BelayTesting
import BusinessTime
import Foundation
import Model
import Secrets
import Testing
import Workflows

/// The receivers' own library, as `.ci/install` puts it beside the build.
private enum Python {
    static let isWanted = ProcessInfo.processInfo.environment["CI"] == "true"

    static let interpreter: URL? = {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let url = repository.appending(path: ".build/webhooks-venv/bin/python3")
        return FileManager.default.isExecutableFile(atPath: url.path()) ? url : nil
    }()

    /// Says for each message whether the library verifies it with each of the secrets.
    static func verify(_ messages: [WebhookCatcher.Caught], secrets: [String]) async throws -> [[Bool]] {
        let script = """
            import json, sys, datetime
            import standardwebhooks.webhooks as library
            given = json.load(sys.stdin)
            class Clock(datetime.datetime):
                @classmethod
                def now(cls, tz=None): return datetime.datetime.fromtimestamp(given["now"], tz)
            library.datetime = Clock
            def works(message, secret):
                try:
                    library.Webhook(secret).verify(message["body"], message["headers"])
                    return True
                except library.WebhookVerificationError:
                    return False
            print(json.dumps([[works(m, s) for s in given["secrets"]] for m in given["messages"]]))
            """
        struct Given: Encodable {
            struct Message: Encodable {
                var headers: [String: String]
                var body: String
            }

            var now: Double
            var secrets: [String]
            var messages: [Message]
        }
        let given = Given(
            now: messages.first.flatMap { Double($0["webhook-timestamp"]) } ?? 0, secrets: secrets,
            messages: messages.map { message in
                Given.Message(
                    headers: Dictionary(message.headers.map { ($0.name.lowercased(), $0.value) }) { $1 },
                    body: message.text)
            })
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = interpreter
        process.arguments = ["-c", script]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(given))
        try input.fileHandleForWriting.close()
        let answer = try await Task.detached { try output.fileHandleForReading.readToEnd() ?? Data() }.value
        return try JSONDecoder().decode([[Bool]].self, from: answer)
    }
}

@Test(
    .enabled(
        if: Python.interpreter != nil || Python.isWanted,
        "the Python library of Standard Webhooks is not here; .ci/install brings it"))
func `The library that receivers use verifies what the worker sends, with both secrets while they overlap`()
    async throws
{
    try #require(Python.interpreter != nil, "CI is to check this, and .ci/install did not bring the library")
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.catching { catcher in
            let old = try await belay.run(AddEndpoint(name: "Mail", url: catcher.url))
            let new = try await belay.run(RotateEndpointSecret(endpoint: "Mail", overlap: .hours(24)))
            for format in [EndpointFormat.standard, .slack] {
                try await belay.run(ChangeEndpoint(endpoint: "Mail", format: format))
                try await belay.open(subject: "Grüße ☃ \"quoted\" \u{1F600}")
                await belay.deliver()
            }
            try await belay.run(RotateEndpointSecret(endpoint: "Mail", overlap: .zero, secret: nil))
            _ = try await belay.run(SendTestNotification(endpoint: "Mail"))
            await belay.deliver()
            try await belay.disregardNotifications()
            let secrets = [old.secret.reveal(), new.secret.reveal()]
            #expect(
                try await Python.verify(catcher.caught, secrets: secrets) == [
                    [true, true], [true, true], [false, false],
                ])
        }
    }
}
