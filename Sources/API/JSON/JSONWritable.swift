import HTTPServer

/// Something that the API shows, in the order in which it writes its fields.
protocol JSONWritable: Described {
    func write(to writer: inout JSONWriter)
}

extension JSONWritable {
    /// The thing as an answer.
    func response(_ status: Status = .ok) -> Response { .json(JSONWriter.bytes(of: self), status: status) }
}
