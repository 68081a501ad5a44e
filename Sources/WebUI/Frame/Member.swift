import HTTPServer
import Model
import Workflows

/// Somebody who works here and has a page open.
struct Member: Sendable {
    /// Where they come from, and with which cookie.
    var visitor: Visitor
    /// Who they are.
    var state: SessionState
    /// How they read.
    var reader: Reader
    /// Whether they want it light or dark.
    var look: Look
    /// Whether single letters do something.
    var keys: SingleKeys
    /// The language that was chosen in this browser; nil: none was.
    var language: String?
    /// The last event before the page was made, after which it listens for more.
    var last: Int64
    /// The key of what was just done, from the address; nil: nothing.
    var done: String?

    var person: Person { state.person }
    var principal: Principal { state.principal }
    var texts: Texts { reader.texts }
}
