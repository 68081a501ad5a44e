import CCurl

/// One of libcurl's easy handles with the buffers of the request it carries, used for one request after another.
///
/// What is the same for all requests is set once; of the rest only what changed. Setting everything anew would cost
/// libcurl more than the transfer of a small message itself.
@safe final class EasyHandle {
    let easy: UnsafeMutableRawPointer
    let settings: WebClientSettings
    /// Where the engine keeps this handle among the running ones.
    var place = 0
    /// The request it carries now.
    private(set) var pending: PendingTransfer?

    private let headerList = HeaderList()
    /// libcurl reads the body from here: it neither copies nor frees it.
    private var requestBody = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
    /// libcurl writes its explanation of an error here, CURL_ERROR_SIZE bytes.
    private let explanation: UnsafeMutablePointer<CChar>

    private var url = ""
    private var method = ""
    private var sentBody = false
    private var connectMilliseconds = 0
    private var totalMilliseconds = 0

    var response = ReceivedResponse()
    var connectionAttempts = ConnectionAttempts()

    /// Nil where libcurl has no memory.
    init?(settings: WebClientSettings) {
        guard let easy = unsafe curl_easy_init() else { return nil }
        unsafe self.easy = unsafe easy
        self.settings = settings
        unsafe explanation = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe explanation.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setConstants()
    }

    deinit {
        unsafe curl_easy_cleanup(easy)
        unsafe explanation.deallocate()
        unsafe requestBody.deallocate()
    }

    /// The handle that libcurl's pointer belongs to.
    static func of(_ easy: UnsafeMutableRawPointer) -> EasyHandle? {
        guard let context = unsafe belay_curl_get_private(easy) else { return nil }
        return unsafe from(context)
    }

    /// The handle behind the context pointer of a callback.
    static func from(_ context: UnsafeMutableRawPointer) -> EasyHandle {
        unsafe Unmanaged<EasyHandle>.fromOpaque(context).takeUnretainedValue()
    }

    /// Sets what the request needs, except what the last request left the same.
    func prepare(_ pending: PendingTransfer) {
        self.pending = pending
        let request = pending.transfer.request
        response.begin(limit: request.responseLimit)
        connectionAttempts = ConnectionAttempts()
        unsafe explanation.pointee = 0
        if url != request.url {
            url = request.url
            unsafe belay_curl_set_string(easy, CURLOPT_URL, url)
            // To wait for a connection that may be shared is worth it only where HTTP/2 can be agreed.
            unsafe belay_curl_set_long(easy, CURLOPT_PIPEWAIT, url.hasPrefix("https:") ? 1 : 0)
        }
        setBody(request)
        unsafe belay_curl_set_pointer(easy, CURLOPT_HTTPHEADER, headerList.fill(request.headers))
        let connect = request.connectTimeout.wholeMilliseconds
        if connectMilliseconds != connect {
            connectMilliseconds = connect
            unsafe belay_curl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, connect)
        }
        let total = request.totalTimeout.wholeMilliseconds
        if totalMilliseconds != total {
            totalMilliseconds = total
            unsafe belay_curl_set_long(easy, CURLOPT_TIMEOUT_MS, total)
        }
    }

    /// Gives up the request, for its caller to be told.
    func release() -> PendingTransfer? {
        exchange(&pending, with: nil)
    }

    /// What libcurl says about the last error, which for some codes is nothing.
    var explanationText: String {
        unsafe String(cString: explanation)
    }

    private func setConstants() {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe belay_curl_set_pointer(easy, CURLOPT_PRIVATE, context)
        unsafe belay_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, explanation)
        unsafe belay_curl_set_write(easy, receiveBody, context)
        unsafe belay_curl_set_header(easy, receiveHeader, context)
        unsafe belay_curl_set_open_socket(easy, openSocket, context)
        // Without it libcurl sets signal handlers around each step, which threads must not.
        unsafe belay_curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
        // Without it libcurl stops the whole loop until a slow name lookup is over when a request gives up before that.
        unsafe belay_curl_set_long(easy, CURLOPT_QUICK_EXIT, 1)
        unsafe belay_curl_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
        unsafe belay_curl_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        unsafe belay_curl_set_long(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        unsafe belay_curl_set_string(easy, CURLOPT_USERAGENT, settings.userAgent)
        if let file = settings.certificateAuthorityFile {
            unsafe belay_curl_set_string(easy, CURLOPT_CAINFO, file)
            unsafe belay_curl_set_string(easy, CURLOPT_CAPATH, nil)
        }
        switch settings.proxy {
        case .none: unsafe belay_curl_set_string(easy, CURLOPT_PROXY, "")
        case .environment: break
        case .url(let proxy): unsafe belay_curl_set_string(easy, CURLOPT_PROXY, proxy)
        }
    }

    private func setBody(_ request: WebRequest) {
        let sendsBody = !request.body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method)
        if method != request.method || sentBody != sendsBody {
            method = request.method
            sentBody = sendsBody
            // CURLOPT_POST and CURLOPT_HTTPGET each undo the other and CURLOPT_NOBODY; the order matters.
            unsafe belay_curl_set_long(easy, sendsBody ? CURLOPT_POST : CURLOPT_HTTPGET, 1)
            if method == "HEAD" { unsafe belay_curl_set_long(easy, CURLOPT_NOBODY, 1) }
            let isDefault = method == (sendsBody ? "POST" : "GET") || method == "HEAD"
            unsafe belay_curl_set_string(easy, CURLOPT_CUSTOMREQUEST, isDefault ? nil : method)
        }
        guard sendsBody else { return }
        if unsafe requestBody.count <= request.body.count {
            unsafe requestBody.deallocate()
            unsafe requestBody = .allocate(byteCount: max(1_024, request.body.count * 2), alignment: 1)
        }
        unsafe requestBody.copyBytes(from: request.body)
        // The address of an empty body too: NULL would make libcurl ask a read callback.
        unsafe belay_curl_set_pointer(easy, CURLOPT_POSTFIELDS, requestBody.baseAddress)
        unsafe belay_curl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
    }
}
