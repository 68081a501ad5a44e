import Testing

/// What people do with the pages, in Debian's chromium: one demo for all of them, one after the other.
@Suite(
    .enabled(
        if: BrowserTools.areThereOrWanted,
        "there is no \(BrowserTools.missing.joined(separator: ", ")); with CI=true, .ci/install brings it"),
    .servedDemo, .serialized, .timeLimit(.minutes(10)))
enum Browsing {
    /// The demo that is served.
    static var demo: ServedDemo {
        get throws {
            guard let demo = ServedDemo.current else {
                throw DriverProblem(error: "no demo", message: "the suite’s trait serves one")
            }
            return demo
        }
    }
}
