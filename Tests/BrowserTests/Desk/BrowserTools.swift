import Foundation

/// What these tests need from the machine, and `.ci/install` brings: Debian's chromium with its driver, and axe from PyPI.
enum BrowserTools {
    static let browser = "/usr/bin/chromium"
    static let driver = "/usr/bin/chromedriver"

    /// Whether all of it is there, or has to be: where everything is checked, nothing is left out in silence.
    static var areThereOrWanted: Bool { ProcessInfo.processInfo.environment["CI"] == "true" || missing.isEmpty }

    /// What is not there.
    static var missing: [String] {
        let programs = [browser, driver].filter { !FileManager.default.isExecutableFile(atPath: $0) }
        return programs + (axe == nil ? ["axe-core-python"] : [])
    }

    /// The script that looks for what keeps people out (axe-core, by Deque Systems).
    static func axeScript() throws -> String {
        guard let axe else { throw DriverProblem(error: "no axe", message: ".ci/install brings it") }
        return try String(contentsOf: axe, encoding: .utf8)
    }

    private static var axe: URL? {
        let lib = BuiltProgram.repository.appending(path: ".build/webhooks-venv/lib")
        let versions = (try? FileManager.default.contentsOfDirectory(at: lib, includingPropertiesForKeys: nil)) ?? []
        return versions.map { $0.appending(path: "site-packages/axe_core_python/axe.min.js") }
            .first { FileManager.default.fileExists(atPath: $0.path()) }
    }
}
