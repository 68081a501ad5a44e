import CMicroHTTPD
import Glibc

/// An answer in the library's own form, made where the handler ran so that the one I/O thread only sends it.
@safe struct Answer: @unchecked Sendable {
    // Unchecked: the pointer is made by one thread, handed over once inside a lock, and used by one thread from then on.
    let response: OpaquePointer
    let status: Int
    let stream: BodyStream?
    let reader: StreamReader?

    /// Nil only when there is no memory for it.
    init?(_ response: Response, isHead: Bool) {
        var response = response
        if !(200...599).contains(response.status.rawValue) {
            response = Response.text("The server made an answer with no valid status.\n", status: .internalServerError)
        }
        status = response.status.rawValue
        var stream: BodyStream?
        var reader: StreamReader?
        let made: OpaquePointer?
        var defaultType: String?
        switch response.body {
        case .text(var text) where !response.status.forbidsBody:
            unsafe made = text.withUTF8 { unsafe Self.make(UnsafeRawBufferPointer($0)) }
            defaultType = "text/plain; charset=utf-8"
        case .bytes(let bytes) where !response.status.forbidsBody:
            unsafe made = bytes.withUnsafeBytes { unsafe Self.make($0) }
        case .stream(let events) where !response.status.forbidsBody && !isHead:
            stream = events
            let source = StreamReader(channel: events.channel)
            reader = source
            unsafe made = Self.make(source, length: events.length)
        case .stream(let events) where isHead && events.length != nil:
            // What a GET would have; the library asks for none of it.
            events.channel.release()
            unsafe made = Self.make(StreamReader(channel: events.channel), length: events.length)
        case .stream(let events):
            events.channel.release()
            unsafe made = Self.make(UnsafeRawBufferPointer(start: nil, count: 0))
        default:
            unsafe made = Self.make(UnsafeRawBufferPointer(start: nil, count: 0))
        }
        guard let made = unsafe made else { return nil }
        unsafe self.response = made
        self.stream = stream
        self.reader = reader
        addHeaders(response.headers, defaultType: defaultType)
    }

    private static func make(_ bytes: UnsafeRawBufferPointer) -> OpaquePointer? {
        unsafe MHD_create_response_from_buffer(
            bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress),
            bytes.isEmpty ? .RESPMEM_PERSISTENT : .RESPMEM_MUST_COPY)
    }

    /// What the library holds for every stream, in bytes, and reads at a time where the client knows no chunks (HTTP/1.0);
    /// for all others it reads into memory that the connection has anyway.
    private static let blockSize = 512

    private static func make(_ reader: StreamReader, length: Int?) -> OpaquePointer? {
        let context = unsafe Unmanaged.passRetained(reader).toOpaque()
        let made = unsafe MHD_create_response_from_callback(
            length.map { UInt64($0) } ?? UInt64.max, blockSize,
            { context, _, buffer, capacity in
                guard let context = unsafe context, let buffer = unsafe buffer else { return -2 }
                let reader = unsafe Unmanaged<StreamReader>.fromOpaque(context).takeUnretainedValue()
                return unsafe reader.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: capacity))
            }, context,
            { context in
                if let context = unsafe context { unsafe Unmanaged<StreamReader>.fromOpaque(context).release() }
            })
        if unsafe made == nil { unsafe Unmanaged<StreamReader>.fromOpaque(context).release() }
        return unsafe made
    }

    private func addHeaders(_ headers: Headers, defaultType: String?) {
        unsafe headers.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
                for field in headers.fields {
                    let name = unsafe text + Int(field.name.lowerBound)
                    let value = unsafe text + Int(field.value.lowerBound)
                    // How the body is framed is the library's to say.
                    if field.name.count == 14, unsafe strcasecmp(name, "Content-Length") == 0 { continue }
                    if field.name.count == 17, unsafe strcasecmp(name, "Transfer-Encoding") == 0 { continue }
                    if field.name.count == 4, unsafe strcasecmp(name, "Date") == 0 { continue }
                    _ = unsafe MHD_add_response_header(response, name, value)
                }
            }
        }
        if let defaultType, !headers.contains("Content-Type") {
            _ = unsafe MHD_add_response_header(response, "Content-Type", defaultType)
        }
    }

    /// The connection ends after this answer.
    func closeConnection() {
        _ = unsafe MHD_add_response_header(response, "Connection", "close")
    }

    /// Gives the answer up without sending it.
    func discard() {
        stream?.channel.release()
        unsafe MHD_destroy_response(response)
    }
}
