import Testing

/// What a browser is like: its size, its colours, and whether it runs scripts.
struct BrowserKind: Sendable, Equatable, CustomTestStringConvertible {
    var name: String
    var width = 1400
    var height = 900
    var isDark = false
    var runsScripts = true

    /// A screen on a desk.
    static let desk = BrowserKind(name: "desk")
    /// The same in the dark.
    static let dark = BrowserKind(name: "dark", isDark: true)
    /// The same without scripts.
    static let plain = BrowserKind(name: "plain", runsScripts: false)
    /// A telephone.
    static let phone = BrowserKind(name: "phone", width: 375, height: 667)
    /// The narrowest window that everything has to fit into (WCAG 2.2, 1.4.10).
    static let narrow = BrowserKind(name: "narrow", width: 320, height: 640)
    /// A screen on a wall, 4K.
    static let wall = BrowserKind(name: "wall", width: 3840, height: 2160)

    /// Whether it is one that is held in a hand.
    var isMobile: Bool { width < 500 }

    var testDescription: String { name }
}
