import Foundation
import HTTPServer
import Testing

/// An answer, the same in process and from a socket.
struct Reply {
    var status: Int
    var body: [UInt8]
    var header: @Sendable (String) -> String?

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as a JSON object.
    func json() throws -> JSON {
        JSON(try JSONSerialization.jsonObject(with: Data(body), options: .fragmentsAllowed))
    }

    /// What went wrong with each field: `[field: message]`.
    func fieldErrors() throws -> [String: String] {
        let errors = try json()["errors"].list
        return Dictionary(errors.map { ($0["field"].text ?? "", $0["message"].text ?? "") }) { $1 }
    }
}

/// JSON that a test looks into; what is not there is empty.
struct JSON {
    let value: Any?

    init(_ value: Any?) { self.value = value is NSNull ? nil : value }

    subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }

    subscript(index: Int) -> JSON { list.indices.contains(index) ? list[index] : JSON(nil) }

    var list: [JSON] { (value as? [Any] ?? []).map(JSON.init) }
    var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
    var text: String? { value as? String }
    var int: Int? { (value as? NSNumber)?.intValue }
    var double: Double? { (value as? NSNumber)?.doubleValue }
    var flag: Bool? { value as? Bool }
    var isNull: Bool { value == nil }
}
