import Model

extension QueryReader {
    /// The record of a parameter, such as `ticket:12`.
    mutating func record(_ name: String) -> RecordReference? {
        guard let text = text(name) else { return nil }
        guard let record = RecordReference(text) else {
            reject(name, "“\(text.prefix(100))” is no record such as ticket:12")
            return nil
        }
        return record
    }
}
