import CMicroHTTPD

/// The parts of a form sent as `multipart/form-data` (RFC 7578), files included.
package struct MultipartBody: Sendable {
    /// One field of the form.
    package struct Part: Sendable {
        /// The field's name.
        package let name: String
        /// The file's name as the client says it, without any folders; nil for an ordinary field.
        package let fileName: String?
        /// The media type as the client says it; `text/plain` where it says none.
        package let contentType: String
        /// The content.
        package let content: ArraySlice<UInt8>
        /// The content as text, or nil where it is not UTF-8.
        package var text: String? { String(validating: content, as: UTF8.self) }
    }

    /// The parts in order.
    package let parts: [Part]

    /// The first part of this name, or nil.
    package subscript(name: String) -> Part? { parts.first { $0.name == name } }

    private static let maximumPartHeaderBytes = 4096

    /// Takes the body apart; throws 415 for another media type and 400 for a body that is malformed or has more than
    /// `maximumParts` parts.
    package init(parsing request: Request, maximumParts: Int = 64) throws(HTTPError) {
        let type = MediaType(parsing: request.headers["Content-Type"] ?? "")
        guard type.name == "multipart/form-data" else {
            throw HTTPError(.unsupportedMediaType, "Send the form as multipart/form-data.")
        }
        guard let boundary = type.parameters["boundary"], (1...70).contains(boundary.utf8.count) else {
            throw .badRequest("The multipart form has no usable boundary.")
        }
        let body = request.body
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter may stand at the very beginning, without a line break before it.
        let opening = Array("--\(boundary)".utf8)
        var position: Int
        if body.starts(with: opening) {
            position = opening.count
        } else if let found = Self.find(delimiter, in: body, from: 0) {
            position = found + delimiter.count
        } else {
            throw Self.malformed
        }
        var parts: [Part] = []
        while true {
            if body[position...].starts(with: Array("--".utf8)) { break }
            while position < body.count, body[position] == UInt8(ascii: " ") || body[position] == 0x09 { position += 1 }
            guard body[position...].starts(with: Array("\r\n".utf8)), parts.count < maximumParts else {
                throw Self.malformed
            }
            // The line break before the delimiter belongs to it, so an empty part begins and ends at the same one.
            guard let end = Self.find(delimiter, in: body, from: position) else { throw Self.malformed }
            parts.append(try Self.part(in: body, position..<end))
            position = end + delimiter.count
        }
        self.parts = parts
    }

    private static var malformed: HTTPError { .badRequest("The multipart form is malformed or has too many parts.") }

    // `range` begins with the line break that ends the delimiter's line. What a part holds stays where it is: a form may have
    // many megabytes.
    private static func part(in body: [UInt8], _ range: Range<Int>) throws(HTTPError) -> Part {
        let head = body[range].prefix(maximumPartHeaderBytes + 4)
        guard let end = find(Array("\r\n\r\n".utf8), in: body, from: range.lowerBound, to: head.endIndex),
            let header = String(validating: body[range.lowerBound..<end], as: UTF8.self)
        else { throw malformed }
        var disposition: MediaType?
        var contentType = "text/plain"
        for line in header.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":"), HeaderSyntax.isValue(line.utf8) else { throw malformed }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = MediaType(parsing: String(value))
            case "content-type": contentType = String(value)
            default: break
            }
        }
        guard let disposition, disposition.name == "form-data", let name = disposition.parameters["name"] else {
            throw malformed
        }
        let fileName = disposition.parameters["filename"].map { full in
            String(full.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
        }
        return Part(
            name: name, fileName: fileName, contentType: contentType, content: body[(end + 4)..<range.upperBound])
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? bytes.count
        guard start < end else { return nil }
        return unsafe bytes.withUnsafeBytes { all in
            guard let base = all.baseAddress,
                let found = unsafe memmem(base + start, end - start, needle, needle.count)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }
}
