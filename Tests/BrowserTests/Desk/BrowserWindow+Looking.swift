import Foundation

extension BrowserWindow {
    /// What of a page is looked at for barriers.
    enum Barriers {
        case all
        /// Colours alone: the same page was looked at in other colours.
        case colours
        /// All but colours, which take longest: the same ones were looked at in another width.
        case allButColours

        /// What axe is told (WCAG 2.2, levels A and AA, and what it thinks of as good practice).
        fileprivate var options: String {
            let rules = #"runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]"#
            return switch self {
            case .all: rules
            case .colours: #"runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }"#
            case .allButColours: rules + #", rules: { "color-contrast": { enabled: false } }"#
            }
        }
    }

    /// What on this page keeps people out, a line each.
    func barriers(_ barriers: Barriers = .all) async throws -> [String] {
        try await evaluate(try BrowserTools.axeScript())
        return try await result(
            of: """
                const done = arguments[arguments.length - 1];
                axe.run(document, { \(barriers.options), resultTypes: ["violations"] }).then((result) =>
                    done(result.violations.map((violation) => `${violation.id}: ${violation.help}: ` +
                        violation.nodes.map((node) => `${node.target} ${node.failureSummary}`).join(" | "))));
                """, as: [String].self)
    }

    /// By how many pixels something is wider than the window, so that people would have to scroll to the side.
    func excessWidth() async throws -> Int {
        try await evaluate(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth", as: Int.self)
    }

    /// How much has moved since the page was first painted (the sum of its layout shifts), once two frames have gone by.
    func movement() async throws -> Double {
        try await result(
            of: """
                const done = arguments[arguments.length - 1];
                let sum = 0;
                const observer = new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) sum += entry.value;
                });
                observer.observe({ type: "layout-shift", buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 50)));
                """, as: Double.self)
    }

    /// The bytes that came over the wire for this page and for all that it needs, headers included.
    func weight() async throws -> Int {
        try await evaluate(
            """
            return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                .reduce((sum, entry) => sum + entry.transferSize, 0)
            """, as: Int.self)
    }

    /// Forgets all that was loaded, as if nobody had been here before.
    func forgetFiles() async throws { try await developerTool("Network.clearBrowserCache") }

    /// Keeps a picture of the whole page, to be looked at: `.build/screenshots/NAME.png`.
    func keepPicture(_ name: String) async throws {
        struct Size: Decodable {
            var width: Double
            var height: Double
        }
        struct Metrics: Decodable {
            var cssContentSize: Size
        }
        struct Picture: Decodable {
            var data: Data
        }
        // What sticks to the edge of the window would be drawn in the middle of a picture that is higher than the window.
        try await evaluate(
            """
            for (const one of document.querySelectorAll("main *"))
                if (getComputedStyle(one).position === "sticky") one.style.position = "static";
            """)
        let size = try await developerTool("Page.getLayoutMetrics", as: Metrics.self).cssContentSize
        let clip: DriverJSON = [
            "x": 0, "y": 0, "scale": 1, "width": .number(size.width), "height": .number(size.height),
        ]
        let picture = try await developerTool(
            "Page.captureScreenshot",
            ["format": "png", "captureBeyondViewport": true, "optimizeForSpeed": true, "clip": clip],
            as: Picture.self)
        let folder = BuiltProgram.repository.appending(path: ".build/screenshots")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try picture.data.write(to: folder.appending(path: name + ".png"))
    }
}
