import Foundation

/// Debian's chromedriver, on a port of its own: it starts browsers and tells them what to do (W3C WebDriver).
final class Chromedriver: Sendable {
    private struct Session: Decodable {
        var sessionId: String
    }

    private let process: ChildProcess
    private let client: DriverClient
    private let folder: URL

    private init(process: ChildProcess, client: DriverClient, folder: URL) {
        self.process = process
        self.client = client
        self.folder = folder
    }

    /// Starts it and waits until it listens. What browsers keep lies in a folder of its own.
    static func start(in folder: URL) async throws -> Chromedriver {
        let process = try ChildProcess(URL(filePath: BrowserTools.driver), ["--port=0"])
        do {
            let line = try await process.line(holding: "started successfully on port")
            guard let port = line.split(whereSeparator: { !$0.isNumber }).last else {
                throw DriverProblem(error: "no port", message: line)
            }
            return Chromedriver(
                process: process, client: DriverClient(base: "http://127.0.0.1:\(port)/"), folder: folder)
        } catch {
            process.stop()
            throw error
        }
    }

    /// A new browser that remembers nothing: it shows no window, and reaches nothing but this machine.
    func browser(_ kind: BrowserKind) async throws -> BrowserWindow {
        let profile = folder.appending(path: "profile-\(UUID().uuidString)").path()
        // 2: not allowed. The driver's own scripts run nevertheless.
        let preferences: DriverJSON =
            kind.runsScripts ? [:] : ["profile.managed_default_content_settings.javascript": 2]
        let capabilities: DriverJSON = [
            "browserName": "chrome",
            "timeouts": ["implicit": 10_000, "pageLoad": 30_000, "script": 30_000],
            "goog:chromeOptions": [
                "binary": .text(BrowserTools.browser),
                "prefs": preferences,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--hide-scrollbars", "--user-data-dir=\(profile)",
                    "--window-size=\(kind.width),\(kind.height)",
                    // Every name but this machine's leads nowhere.
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                ],
            ],
        ]
        let session = try await client.send(
            "POST", "session", ["capabilities": ["alwaysMatch": capabilities]], as: Session.self)
        let window = BrowserWindow(client: client, session: session.sessionId)
        try await window.become(kind)
        return window
    }

    /// Ends it, and every browser it started.
    func stop() async {
        let _: DriverClient.Nothing? = try? await client.send("GET", "shutdown")
        process.stop()
    }
}
