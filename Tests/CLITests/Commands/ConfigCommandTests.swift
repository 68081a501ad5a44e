import CLI
import Foundation
import Testing

struct ConfigCommandTests {
    private func show(
        _ desk: CommandDesk, _ words: String..., variables: [String: String] = [:]
    ) async throws -> [String: JSONValue] {
        let capture = OutputCapture()
        var surroundings = desk.surroundings(["config", "show", "--json"] + words, output: capture.sink())
        surroundings.variables = variables
        guard await BelayCommand.run(surroundings) == .succeeded else {
            throw CommandDesk.Failure(text: capture.standardError)
        }
        let answer = try JSONDecoder().decode(JSONValue.self, from: Data(capture.standardOutput.utf8))
        guard case .list(let items)? = answer["items"] else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: items.compactMap { item in
                if case .text(let name)? = item["name"] { (name, item) } else { nil }
            })
    }

    @Test func `the command line goes before the environment, that before the file, and that before the default`()
        async throws
    {
        let desk = try await CommandDesk(isEmpty: true)
        try desk.write(
            """
            // What operators write.
            { listen: "127.0.0.1:4000", logFormat: 'json', data: "there.db", requestLog: false, }
            """, to: "belay.json5")
        let file = desk.file("belay.json5")
        let all = try await show(desk, "--config", "belay.json5")
        #expect(all["listen"]?["value"] == "127.0.0.1:4000")
        #expect(all["listen"]?["source"] == .text(file))
        #expect(all["data"]?["value"] == .text(desk.file("there.db")))
        #expect(all["request-log"]?["value"] == "false")
        #expect(all["templates"]?["source"] == "default")

        let variables = ["BELAY_CONFIG": file, "BELAY_LISTEN": "127.0.0.1:5000", "BELAY_LOG_FORMAT": ""]
        let more = try await show(desk, variables: variables)
        #expect(more["listen"]?["value"] == "127.0.0.1:5000")
        #expect(more["listen"]?["source"] == "$BELAY_LISTEN")
        #expect(more["log-format"]?["value"] == "json")

        let most = try await show(desk, "--listen", "[::1]:0", "--data", "here.db", variables: variables)
        #expect(most["listen"]?["source"] == "--listen")
        #expect(most["data"]?["value"] == "here.db")
        #expect(try await desk.succeed("config", "show").contains("Configuration file: none."))
    }

    @Test func `commands use the data file that the configuration names`() async throws {
        let desk = try await CommandDesk()
        try FileManager.default.createDirectory(atPath: desk.file("etc"), withIntermediateDirectories: false)
        try FileManager.default.moveItem(atPath: desk.file("belay.db"), toPath: desk.file("etc/moved.db"))
        try desk.write(#"{ data: "moved.db" }"#, to: "etc/belay.json5")
        #expect(await desk.run("user", "list").code == .failed)
        #expect(try await desk.succeed("--config", "etc/belay.json5", "user", "list").contains("Maria"))
    }

    @Test(arguments: [
        ("{ lissten: 1 }", "did you mean listen?"), ("{ listen: \"nowhere\" }", "is no address and port"),
        ("{ colour: \"blue\" }", "there is no setting “colour”"), ("{ listen: [1] }", "listen must be a text"),
        ("{ requestLog: 3, logFormat: \"xml\" }", "requestLog: “3” is neither true nor false"),
        ("{ requestLog: 3, logFormat: \"xml\" }", "logFormat: “xml” is none of logfmt, json"),
        ("listen = 3", "is no object in JSON5"), ("[]", "is no object in JSON5"), ("", "is no object in JSON5"),
    ])
    func `what is wrong in a file is said with its place`(text: String, reason: String) async throws {
        let desk = try await CommandDesk(isEmpty: true)
        try desk.write(text, to: "belay.json5")
        let refused = await desk.run("config", "show", "--config", "belay.json5")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains(reason), "\(refused.errors)")
        #expect(refused.errors.contains(desk.file("belay.json5")), "\(refused.errors)")
    }

    @Test func `a file that is named has to be there, and variables have to fit`() async throws {
        let desk = try await CommandDesk(isEmpty: true)
        let missing = await desk.run("config", "show", "--config", "nothing.json5")
        #expect(missing.errors.contains("cannot be read"))
        await #expect {
            try await show(desk, variables: ["BELAY_LISTEN": "nowhere"])
        } throws: { error in
            "\(error)".contains("$BELAY_LISTEN: “nowhere” is no address and port")
        }
    }
}
