/// What people call the browser that a `User-Agent` field is from, such as “Firefox on Linux”.
enum BrowserName {
    // Most browsers also name those that they want to be taken for, so the first that fits is it.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ]

    /// Its name in words; the field itself where it is of no browser that is known.
    static func of(_ agent: String, _ texts: Texts) -> String {
        guard let browser = browsers.first(where: { agent.contains($0.0) })?.1 else {
            return agent.isEmpty ? texts["account.unknown-browser"] : agent
        }
        guard let system = systems.first(where: { agent.contains($0.0) })?.1 else { return browser }
        return texts("account.browser", ["browser": browser, "system": system])
    }
}
