/// The first thing that is wrong with a JSON text.
struct JSONFault: Error, Equatable {
    /// How many bytes stand before it.
    var offset: Int
    /// What is wrong there, a sentence without its full stop.
    var reason: String
}
