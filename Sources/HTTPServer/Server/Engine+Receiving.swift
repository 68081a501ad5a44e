import CMicroHTTPD
import Glibc
import Synchronization

extension Engine {
    /// The library's main callback: once for the headers, once for each piece of the body, once for the end, and again
    /// when the connection was resumed.
    func access(
        _ exchange: Exchange, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>,
        piece: UnsafeBufferPointer<CChar>
    ) -> MHD_Result {
        switch exchange.phase {
        case .began:
            switch unsafe readHead(exchange, method: method, version: version) {
            case nil:
                exchange.phase = .receiving
                guard let admission = exchange.admission.take(), let head = exchange.head else { return .YES }
                return exchange.ask(admission, head, bytes: exchange.bodyBytes)
                    ? .YES : refuse(exchange, .serverStopping)
            case let error?:
                return refuse(exchange, error)
            }
        case .asking:
            // Refused, or answered because the server closes.
            if exchange.answer != nil {
                exchange.record.state.withLock { $0.exchange = nil }
                return resumed(exchange)
            }
            exchange.phase = .receiving
            // The room was given; growing by and by would take twice as much.
            exchange.body.reserveCapacity(exchange.bodyBytes)
            return piece.isEmpty ? .YES : unsafe take(piece, exchange)
        case .receiving:
            return piece.isEmpty ? received(exchange) : unsafe take(piece, exchange)
        case .dispatched:
            return resumed(exchange)
        case .answered:
            return .YES
        }
    }

    /// How slowly a large body may come in.
    private static let leastBytesPerSecond = 128 * 1024

    private func take(_ piece: UnsafeBufferPointer<CChar>, _ exchange: Exchange) -> MHD_Result {
        if exchange.excess == 0, exchange.body.count + piece.count <= exchange.maximumBodyBytes {
            unsafe exchange.body.append(contentsOf: UnsafeRawBufferPointer(piece))
            return .YES
        }
        // The library takes no answer in the midst of a body, so a little more is read and thrown away. A client that
        // goes on for as long again is cut off.
        exchange.body = []
        exchange.excess += piece.count
        return exchange.excess > max(exchange.maximumBodyBytes, 65_536) ? .NO : .YES
    }

    /// Reads the request line and the headers; returns what is wrong with them.
    private func readHead(
        _ exchange: Exchange, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>
    ) -> HTTPError? {
        let size = unsafe belay_http_header_size(exchange.connection)
        if size > limits.headerBytes { return .headersTooLarge(limits.headerBytes) }
        // The target ends with the zero that replaced the space before the version, the version with those of CR LF.
        guard unsafe exchange.targetPointer + exchange.target.count + 1 == version else {
            return .badRequest("The request line is malformed.")
        }
        guard unsafe HeaderSyntax.isToken(UnsafeRawBufferPointer(start: method, count: strlen(method))) else {
            return .badRequest("The method is no token.")
        }
        var collector = unsafe HeaderCollector(
            firstLine: version + strlen(version) + 2, capacity: size, maximumFields: limits.headerFields)
        unsafe withUnsafeMutablePointer(to: &collector) { collector in
            _ = unsafe MHD_get_connection_values_n(
                exchange.connection, .HEADER_KIND,
                { context, _, name, nameCount, value, valueCount in
                    guard let context = unsafe context else { return .NO }
                    let collector = unsafe context.assumingMemoryBound(to: HeaderCollector.self)
                    let isGood = unsafe collector.pointee.take(
                        UnsafeBufferPointer(start: name, count: nameCount),
                        UnsafeBufferPointer(start: value, count: valueCount))
                    return isGood ? .YES : .NO
                }, collector)
        }
        if collector.fault == nil, unsafe collector.nextLine + 2 != method + size {
            collector.refuse(.malformed("A header line is folded, holds a zero byte, or does not end with CR LF."))
        }
        return unsafe judge(exchange, collector, method: String(cString: method), isHTTP10: version[7] == 0x30)
    }

    private func judge(
        _ exchange: Exchange, _ collector: HeaderCollector, method: String, isHTTP10: Bool
    ) -> HTTPError? {
        switch collector.fault {
        case .malformed(let reason): return .badRequest(reason)
        case .tooManyFields:
            return HTTPError(.requestHeaderFieldsTooLarge, "More than \(limits.headerFields) header fields.")
        case .unsupportedCoding:
            return HTTPError(.notImplemented, "The only transfer coding taken is chunked.")
        case nil: break
        }
        guard collector.contentLengths <= 1, collector.contentLengths + collector.transferEncodings <= 1 else {
            return .badRequest("The length of the body is given more than once. Give it once.")
        }
        if isHTTP10, collector.transferEncodings > 0 {
            return .badRequest("HTTP/1.0 has no chunked bodies.")
        }
        guard collector.hosts == 1 || isHTTP10 && collector.hosts == 0 else {
            return .badRequest("The Host header must be given once.")
        }
        let headers = Headers(bytes: collector.bytes, fields: collector.fields)
        let opening = Opening(
            method: Method(rawValue: method), target: exchange.target, headers: headers,
            remoteAddress: exchange.record.remoteAddress, id: requestID())
        exchange.opening = opening
        guard collector.contentLength > 0 || collector.transferEncodings > 0 else { return nil }
        // How much body is read depends on the path.
        do {
            let head = try opening.parsed()
            exchange.head = head
            exchange.maximumBodyBytes = bodyLimit(head)
            exchange.bodyBytes = collector.contentLength > 0 ? collector.contentLength : exchange.maximumBodyBytes
            if exchange.bodyBytes > limits.smallBodyBytes { exchange.admission = admission(head) }
        } catch {
            return error
        }
        guard collector.contentLength <= exchange.maximumBodyBytes else {
            return .bodyTooLarge(exchange.maximumBodyBytes)
        }
        // No more than a little on trust: a length costs the client nothing to claim.
        exchange.body.reserveCapacity(min(collector.contentLength, 65_536))
        let span = spans.body + watch.span(of: .seconds(exchange.bodyBytes / Self.leastBytesPerSecond))
        exchange.record.deadline.store(watch.deadline(after: span), ordering: .relaxed)
        return nil
    }
}
