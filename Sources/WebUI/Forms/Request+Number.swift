import HTTPServer

extension Request {
    /// The number that its address names, as 12 in `/tickets/12`; nil where it names none.
    var number: Int64? { parameters["number"].flatMap { Int64($0) } }
}
