import CCurl

/// libcurl's multi handle, created with the loop and cleaned up after the loop's thread has gone.
///
/// Sendable because of a promise that the compiler cannot check: everything but `wake` is called by one thread at a
/// time.
@safe final class MultiHandle: @unchecked Sendable {
    /// Nil where libcurl had no memory or file descriptors for it.
    let pointer: UnsafeMutableRawPointer?

    /// curl_global_init(3) must run once before anything else; a global constant is initialised once by any thread.
    private static let library = belay_curl_global_init()

    init(settings: WebClientSettings) {
        guard Self.library == CURLE_OK, let multi = unsafe curl_multi_init() else {
            unsafe pointer = nil
            return
        }
        unsafe pointer = multi
        let total = max(1, settings.maximumTotalConnections)
        // How many connections are kept open, idle ones included; `WaitingLine` limits how many are in use.
        unsafe belay_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, total)
        unsafe belay_curl_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    }

    deinit {
        if let pointer = unsafe pointer { unsafe curl_multi_cleanup(pointer) }
    }

    /// Ends a running `wait`, or the next one where none runs (curl_multi_wakeup(3)); any thread may call it.
    func wake() {
        if let pointer = unsafe pointer { unsafe curl_multi_wakeup(pointer) }
    }

    /// Sleeps until a socket is ready, one of libcurl's time-outs is over, or `wake`.
    func wait() {
        if let pointer = unsafe pointer { unsafe curl_multi_poll(pointer, nil, 0, 600_000, nil) }
    }
}
