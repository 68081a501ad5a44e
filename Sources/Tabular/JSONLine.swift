/// A line of a file of JSON lines: an object whose values all have a name of their own.
///
/// What is in nested objects has dotted names (`requester.email`), and so have the objects of a list, by their places
/// from 0 (`messages.0.body`); a list of plain values is one value. Values that are null are left out.
package struct JSONLine: Sendable, Equatable {
    /// A value and its name.
    package struct Field: Sendable, Equatable {
        /// The name, with the names of the objects around it.
        package var name: String
        /// The value.
        package var value: Value
        /// Every field, in the order of declaration.
        package init(name: String, value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// A value: numbers and truth values as they are written.
    package enum Value: Sendable, Equatable {
        case text(String)
        case list([String])

        /// The value as one text; what is in a list is joined by commas.
        package var text: String {
            switch self {
            case .text(let text): text
            case .list(let texts): texts.joined(separator: ", ")
            }
        }
    }

    /// The line of the file, from 1.
    package let line: Int
    /// The line as it stands in the file; what a refused line holds of it, where it is one. Empty if it was too long.
    package let bytes: [UInt8]
    /// The values in their order; none where there is a problem.
    package let fields: [Field]
    /// Why this line should not be used, or nil; the lines after it are sound all the same.
    package let problem: TabularError?

    init(line: Int, problem: TabularError) {
        self.line = line
        bytes = []
        fields = []
        self.problem = problem
    }

    /// Reads the line's object.
    init(line: Int, bytes: [UInt8], limits: JSONLimits) {
        self.line = line
        do throws(JSONFault) {
            let object = try JSONObjectReading.read(bytes, limits: limits)
            if let record = object.refusedRecord {
                // A file of refused lines holds each as it was, beside its line and the reason.
                self.bytes = Array(bytes[record])
                fields = object.fields.compactMap { field in
                    guard field.name.hasPrefix("record.") else { return nil }
                    return Field(name: String(field.name.dropFirst("record.".count)), value: field.value)
                }
            } else {
                self.bytes = bytes
                fields = object.fields
            }
            problem = nil
        } catch {
            self.bytes = bytes
            fields = []
            problem = .notJSON(line: line, byte: error.offset + 1, reason: error.reason)
        }
    }
}
