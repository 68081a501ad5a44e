import Foundation

/// What `belay demo` leaves behind, served on a port of its own, and the driver of the browsers that look at it.
final class ServedDemo: Sendable {
    /// Where it is served: `http://127.0.0.1:PORT`.
    let address: String

    /// The password of everybody who needs one.
    static let password = "copper lamp under snow"

    /// A language that is written from the right. It is a file in a folder of templates, and has nothing but its direction:
    /// all its words are those of English.
    static let languageFromTheRight = "ar"

    /// The one that the running suite has.
    @TaskLocal static var current: ServedDemo?

    private let driver: Chromedriver
    private let server: ChildProcess
    private let folder: URL

    private init(address: String, driver: Chromedriver, server: ChildProcess, folder: URL) {
        self.address = address
        self.driver = driver
        self.server = server
        self.folder = folder
    }

    /// Lives through the week of the demo and serves it.
    static func start() async throws -> ServedDemo {
        guard BrowserTools.missing.isEmpty else {
            throw DriverProblem(error: "missing", message: BrowserTools.missing.joined(separator: ", "))
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "belay-browser-\(UUID().uuidString)")
        let pages = folder.appending(path: "templates/pages")
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        try Data("direction: rtl\n".utf8).write(to: pages.appending(path: "texts.\(languageFromTheRight).txt"))
        let server = try ChildProcess(
            BuiltProgram.belay(),
            [
                "demo", "--listen", "127.0.0.1:0", "--data", folder.appending(path: "demo.db").path(),
                "--templates", folder.appending(path: "templates").path(),
            ])
        do {
            let line = try await server.line(holding: "Serving ")
            guard let start = line.range(of: "http://"), let end = line[start.lowerBound...].firstIndex(of: " ") else {
                throw DriverProblem(error: "no address", message: line)
            }
            let demo = ServedDemo(
                address: String(line[start.lowerBound..<end]), driver: try await Chromedriver.start(in: folder),
                server: server, folder: folder)
            for name in ["ana", "ben", "tom", "mara"] {
                try await demo.command("user", "password", "\(name)@harbour.example", input: password + "\n")
            }
            try await demo.command("setting", "set", "base-url", demo.address)
            return demo
        } catch {
            server.stop()
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    /// Ends all of it, and leaves nothing behind.
    func stop() async {
        await driver.stop()
        server.stop()
        await server.output()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs a command on the demo's data, and returns what it wrote; throws where it did not end well.
    @discardableResult
    func command(_ arguments: String..., input: String? = nil) async throws -> String {
        let data = folder.appending(path: "demo.db").path()
        // A shell says how it ended: Foundation hears of that late or never in the thread of a task.
        let told = try await ChildProcess(
            URL(filePath: "/bin/sh"),
            ["-c", #""$@"; echo "exit $?""#, "sh", BuiltProgram.belay().path()] + arguments + ["--data", data],
            input: input
        ).output()
        let end = "exit 0\n"
        guard told.hasSuffix(end) else {
            throw DriverProblem(error: "belay \(arguments.joined(separator: " "))", message: told)
        }
        return String(told.dropLast(end.count))
    }

    /// Files a ticket for the agents of the demo, and returns its number.
    @discardableResult
    func file(_ subject: String, saying words: String) async throws -> Int {
        let said = try await command(
            "ticket", "open", subject, "--requester", "joe@bar.example", "--requester-name", "Joe Barley",
            "--department", "Support", "--body", words, "--json")
        struct Ticket: Decodable {
            var number: Int
        }
        struct Answer: Decodable {
            var ticket: Ticket
        }
        return try JSONDecoder().decode(Answer.self, from: Data(said.utf8)).ticket.number
    }

    /// Files a deal that asks for so much off that its lead has to decide.
    func fileDeal(_ name: String, discount: Int = 22) async throws {
        try await command(
            "deal", "open", name, "--account", "Grand Hotel Elbe", "--department", "Sales", "--stage", "offer",
            "--value",
            "20000 EUR", "--discount", "\(discount)", "--owner", "lucia@harbour.example")
    }

    /// Makes a link with which a ticket's customer sees it.
    func link(to ticket: Int) async throws -> String {
        try address(in: try await command("link", "create", "\(ticket)"))
    }

    /// Makes a link by which somebody chooses their first password.
    func invitation(of name: String) async throws -> String {
        try address(in: try await command("user", "invite", "\(name)@harbour.example"))
    }

    /// The address of ours that a command told.
    private func address(in said: String) throws -> String {
        guard let url = said.split(whereSeparator: \.isWhitespace).first(where: { $0.hasPrefix(address) }) else {
            throw DriverProblem(error: "no link", message: said)
        }
        return String(url)
    }

    /// Runs something with a browser of its own, which is closed afterwards.
    func browsing(_ kind: BrowserKind = .desk, _ body: (BrowserWindow) async throws -> Void) async throws {
        let window = try await driver.browser(kind)
        do {
            try await body(window)
        } catch {
            try? await window.close()
            throw error
        }
        try await window.close()
    }

    /// The same with somebody signed in.
    func browsing(
        _ kind: BrowserKind = .desk, as name: String, _ body: (BrowserWindow) async throws -> Void
    ) async throws {
        try await browsing(kind) { window in
            try await signIn(name, in: window)
            try await body(window)
        }
    }

    /// Signs somebody in, who is then at their tickets.
    func signIn(_ name: String, in window: BrowserWindow) async throws {
        try await window.open(address + "/sign-in")
        try await window.type("\(name)@harbour.example", into: "#email")
        try await window.type(Self.password, into: "#password")
        try await window.follow("Sign in")
    }
}
