import CCurl

extension EasyHandle {
    /// What the finished transfer amounts to.
    func outcome(of code: CURLcode) -> Transfer.Outcome {
        // Stopping at the limit looks like a failed write to libcurl.
        if code == CURLE_OK || code == CURLE_WRITE_ERROR && response.truncated {
            return .success(received)
        }
        return .failure(error(for: code))
    }

    private var received: WebResponse {
        WebResponse(
            status: unsafe belay_curl_get_long(easy, CURLINFO_RESPONSE_CODE),
            headers: ResponseHeaders(block: response.headerBlock), body: response.body, truncated: response.truncated,
            connectedAddress: connectedAddress,
            elapsed: .microseconds(unsafe belay_curl_get_offset(easy, CURLINFO_TOTAL_TIME_T)),
            reusedConnection: unsafe belay_curl_get_long(easy, CURLINFO_NUM_CONNECTS) == 0)
    }

    private var connectedAddress: String {
        guard let text = unsafe belay_curl_get_string(easy, CURLINFO_PRIMARY_IP) else { return "" }
        let host = unsafe String(cString: text)
        let port = unsafe belay_curl_get_long(easy, CURLINFO_PRIMARY_PORT)
        return host.utf8.contains(0x3A) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    private func error(for code: CURLcode) -> WebClientError {
        switch code {
        case CURLE_URL_MALFORMAT:
            return .badURL(reason: "libcurl cannot read its host or port")
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            return .couldNotResolve(detail(code))
        case CURLE_COULDNT_CONNECT:
            if let refused = connectionAttempts.refused, !connectionAttempts.anyAllowed {
                return .addressRefused(refused.host)
            }
            return .couldNotConnect(detail(code))
        case CURLE_OPERATION_TIMEDOUT:
            return .timedOut(timeoutPhase)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            return .tls(detail(code))
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE:
            return .connectionLost(detail(code))
        case CURLE_WRITE_ERROR where response.hasTooManyHeaders:
            return .malformedResponse("its headers are longer than 64 KiB")
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2, CURLE_HTTP2_STREAM,
            CURLE_BAD_CONTENT_ENCODING:
            return .malformedResponse(detail(code))
        default:
            return .other(code: Int(code.rawValue), message: detail(code))
        }
    }

    private func detail(_ code: CURLcode) -> String {
        let text = explanationText
        if !text.isEmpty { return text }
        return unsafe String(cString: curl_easy_strerror(code))
    }

    /// The first phase without a sign that it was passed is where the request stood.
    private var timeoutPhase: TimeoutPhase {
        if response.hasBegun { return .receiving }
        if unsafe belay_curl_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T) > 0 { return .waitingForResponse }
        // A connection in its handshake counts as not made yet; that its own end has a port tells that TCP is through.
        if unsafe belay_curl_get_long(easy, CURLINFO_LOCAL_PORT) > 0 { return .securing }
        if connectionAttempts.anyAllowed { return .connecting }
        return .resolving
    }
}
