import Foundation

/// What the receiver of a stream can show. A server that runs a command for a remote one uses the remote one's traits.
package struct TerminalTraits: Sendable, Equatable, Codable {
    /// The width in columns; nil where nobody watches (a file, a pipe).
    package let columns: Int?
    /// Whether colours and other styles may be used.
    package let allowsStyles: Bool

    /// Traits given by hand.
    package init(columns: Int?, allowsStyles: Bool) {
        self.columns = columns
        self.allowsStyles = allowsStyles
    }

    /// A file or a pipe: any width, no styles.
    package static let plain = TerminalTraits(columns: nil, allowsStyles: false)

    /// Whether somebody watches.
    package var isTerminal: Bool { columns != nil }

    /// What this file descriptor is: styles only on a terminal, unless `NO_COLOR` (no-color.org) is set or the terminal is
    /// `dumb`; the width from the terminal, `COLUMNS`, or 80.
    package static func detected(fileDescriptor: Int32, environment: [String: String]) -> TerminalTraits {
        guard isatty(fileDescriptor) == 1 else { return .plain }
        var size = winsize()
        let isKnown = ioctl(fileDescriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let columns = isKnown ? Int(size.ws_col) : environment["COLUMNS"].flatMap { Int($0) } ?? 80
        return TerminalTraits(columns: max(columns, 20), allowsStyles: allowsStyles(environment))
    }

    /// Whether the environment of a terminal allows styles.
    static func allowsStyles(_ environment: [String: String]) -> Bool {
        environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
}
