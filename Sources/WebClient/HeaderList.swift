import CCurl

/// The list of a request's headers in the form libcurl wants, built in memory that is used again for the next request.
///
/// libcurl only reads the list while a transfer runs (CURLOPT_HTTPHEADER(3)), so its nodes need not come from
/// `curl_slist_append`, which allocates twice for each header.
@safe final class HeaderList {
    private var text = UnsafeMutablePointer<CChar>.allocate(capacity: 1_024)
    private var textCapacity = 1_024
    private var nodes = UnsafeMutablePointer<curl_slist>.allocate(capacity: 16)
    private var nodeCapacity = 16

    /// Takes the place of headers that libcurl would add by itself: a form's content type, and a wait for 100
    /// (Continue).
    private static let withheld = ["Content-Type:", "Expect:"]

    deinit {
        unsafe text.deallocate()
        unsafe nodes.deallocate()
    }

    /// The list's head, good until the next call.
    func fill(_ headers: [(name: String, value: String)]) -> UnsafeRawPointer? {
        let count = headers.count + Self.withheld.count
        let length = headers.reduce(64) { $0 + $1.name.utf8.count + $1.value.utf8.count + 3 }
        reserve(nodes: count, text: length)
        var end = unsafe text
        var index = 0
        let namesType = headers.contains { $0.name.utf8.count == 12 && $0.name.lowercased() == "content-type" }
        for line in Self.withheld where !(namesType && line == "Content-Type:") {
            unsafe begin(index, at: end)
            unsafe end = copy(line, to: end)
            unsafe end = terminate(end)
            index += 1
        }
        for (name, value) in headers {
            unsafe begin(index, at: end)
            unsafe end = copy(name, to: end)
            // "Name:" alone would mean "do not send it"; a semicolon sends it empty.
            unsafe end = copy(value.isEmpty ? ";" : ": ", to: end)
            unsafe end = copy(value, to: end)
            unsafe end = terminate(end)
            index += 1
        }
        return unsafe UnsafeRawPointer(nodes)
    }

    private func begin(_ index: Int, at start: UnsafeMutablePointer<CChar>) {
        unsafe nodes[index] = curl_slist(data: start, next: nil)
        if index > 0 { unsafe nodes[index - 1].next = nodes + index }
    }

    private func copy(_ string: String, to end: UnsafeMutablePointer<CChar>) -> UnsafeMutablePointer<CChar> {
        var string = string
        return string.withUTF8 { bytes in
            let room = unsafe UnsafeMutableRawBufferPointer(start: end, count: bytes.count)
            unsafe room.copyBytes(from: bytes)
            return unsafe end + bytes.count
        }
    }

    private func terminate(_ end: UnsafeMutablePointer<CChar>) -> UnsafeMutablePointer<CChar> {
        unsafe end.pointee = 0
        return unsafe end + 1
    }

    private func reserve(nodes count: Int, text length: Int) {
        if length > textCapacity {
            unsafe text.deallocate()
            textCapacity = length * 2
            unsafe text = .allocate(capacity: textCapacity)
        }
        if count > nodeCapacity {
            unsafe nodes.deallocate()
            nodeCapacity = count * 2
            unsafe nodes = .allocate(capacity: nodeCapacity)
        }
    }
}
