/// A page above the one that is shown.
struct Crumb: Sendable {
    var path: String
    var text: String
}
