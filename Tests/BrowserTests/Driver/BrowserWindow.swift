import Foundation

/// One window of a browser, as somebody before it sees and uses it.
final class BrowserWindow: Sendable {
    /// What an element goes by in an answer.
    private struct Reference: Decodable {
        enum CodingKeys: String, CodingKey {
            // W3C WebDriver, section 12.
            case identifier = "element-6066-11e4-a52e-4f735466cecf"
        }

        var identifier: String
    }

    private let client: DriverClient
    private let session: String

    init(client: DriverClient, session: String) {
        self.client = client
        self.session = session
    }

    // MARK: Going somewhere

    /// Opens an address, and returns once it is loaded.
    func open(_ address: String) async throws { try await tell("url", ["url": .text(address)]) }

    /// Where it is.
    func address() async throws -> String { try await ask("url") }

    /// What the page is called.
    func title() async throws -> String { try await ask("title") }

    // MARK: Seeing

    /// All the text that is seen on the page.
    func text() async throws -> String { try await text(of: "body") }

    /// The text that is seen of an element.
    func text(of selector: String) async throws -> String { try await ask("element/\(find(selector))/text") }

    /// What is typed or chosen in a field.
    func value(of selector: String) async throws -> String { try await ask("element/\(find(selector))/property/value") }

    // MARK: Doing

    /// Clicks on an element that stays on the page.
    func click(_ selector: String) async throws { try await tell("element/\(find(selector))/click") }

    /// Unfolds what is folded, by what it says.
    func unfold(_ words: String) async throws {
        let found = try await find(using: "xpath", "//summary[normalize-space()=\"\(words)\"]")
        try await tell("element/\(found)/click")
    }

    /// Clicks on a link or button by what it says, and returns once the page is loaded to which that leads.
    func follow(_ words: String) async throws {
        let found = try await find(
            using: "xpath", "//*[self::a or self::button][normalize-space()=\"\(words)\"]")
        // A click may return before the browser has gone anywhere; the page that was left is told by this mark.
        try await evaluate("document.documentElement.dataset.left = ''")
        try await tell("element/\(found)/click")
        _ = try await find("html:not([data-left])")
    }

    /// Clicks on an element that leads to another page, and returns once that is loaded.
    func leave(by selector: String) async throws {
        try await evaluate("document.documentElement.dataset.left = ''")
        try await click(selector)
        _ = try await find("html:not([data-left])")
    }

    /// Types into a field, in place of what is there.
    func type(_ words: String, into selector: String) async throws {
        let field = try await find(selector)
        try await tell("element/\(field)/clear")
        try await tell("element/\(field)/value", ["text": .text(words)])
    }

    /// Presses keys one after the other, each let go before the next; `⌃` before one holds Ctrl down.
    func press(_ keys: String...) async throws {
        var actions: [DriverJSON] = []
        for key in keys {
            let isHeld = key.hasPrefix("⌃")
            let key = isHeld ? String(key.dropFirst()) : key
            if isHeld { actions.append(["type": "keyDown", "value": "\u{E009}"]) }
            actions += [["type": "keyDown", "value": .text(key)], ["type": "keyUp", "value": .text(key)]]
            if isHeld { actions.append(["type": "keyUp", "value": "\u{E009}"]) }
        }
        try await tell("actions", ["actions": [["type": "key", "id": "keyboard", "actions": .list(actions)]]])
    }

    /// Presses keys the last of which leads to another page, and returns once that is loaded.
    func press(leaving keys: String...) async throws {
        try await evaluate("document.documentElement.dataset.left = ''")
        for key in keys { try await press(key) }
        _ = try await find("html:not([data-left])")
    }

    /// Types at the place that has the focus.
    func type(_ words: String) async throws {
        for character in words { try await press(String(character)) }
    }

    /// Chooses an option of a list by what it says.
    func choose(_ words: String, in selector: String) async throws {
        let path = ".//option[normalize-space()=\"\(words)\"]"
        let option: Reference = try await client.send(
            "POST", "session/\(session)/element/\(find(selector))/element", ["using": "xpath", "value": .text(path)])
        try await tell("element/\(option.identifier)/click")
    }

    /// Chooses files of this machine in a field for files.
    func choose(files paths: [String], in selector: String) async throws {
        try await tell("element/\(find(selector))/value", ["text": .text(paths.joined(separator: "\n"))])
    }

    // MARK: Looking behind

    /// What a script returns.
    @discardableResult
    func evaluate<Value: Decodable>(_ script: String, as type: Value.Type = DriverClient.Nothing.self) async throws
        -> Value
    {
        try await client.send("POST", "session/\(session)/execute/sync", ["script": .text(script), "args": []])
    }

    /// What a script gives to its last argument, which it calls when it is done.
    func result<Value: Decodable>(of script: String, as type: Value.Type) async throws -> Value {
        try await client.send("POST", "session/\(session)/execute/async", ["script": .text(script), "args": []])
    }

    /// Sends a command of Chromium's own (Chrome DevTools Protocol).
    @discardableResult
    func developerTool<Value: Decodable>(
        _ method: String, _ parameters: DriverJSON = [:], as type: Value.Type = DriverClient.Nothing.self
    ) async throws -> Value {
        try await client.send(
            "POST", "session/\(session)/goog/cdp/execute", ["cmd": .text(method), "params": parameters])
    }

    /// Makes it what it is to be like.
    func become(_ kind: BrowserKind) async throws {
        try await developerTool(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(kind.width)), "height": .number(Double(kind.height)), "deviceScaleFactor": 1,
                "mobile": .flag(kind.isMobile),
            ])
        let scheme: DriverJSON = kind.isDark ? "dark" : "light"
        try await developerTool(
            "Emulation.setEmulatedMedia", ["features": [["name": "prefers-color-scheme", "value": scheme]]])
    }

    /// Closes it.
    func close() async throws {
        let _: DriverClient.Nothing = try await client.send("DELETE", "session/\(session)")
    }

    // MARK: Commands

    private func tell(_ path: String, _ body: DriverJSON = [:]) async throws {
        let _: DriverClient.Nothing = try await client.send("POST", "session/\(session)/\(path)", body)
    }

    private func ask(_ path: String) async throws -> String {
        try await client.send("GET", "session/\(session)/\(path)")
    }

    private func find(_ selector: String) async throws -> String {
        try await find(using: "css selector", selector)
    }

    private func find(using strategy: DriverJSON, _ value: String) async throws -> String {
        let reference: Reference = try await client.send(
            "POST", "session/\(session)/element", ["using": strategy, "value": .text(value)])
        return reference.identifier
    }
}
