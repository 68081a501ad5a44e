import CCurl
import Glibc

// libcurl calls these on the loop's thread, while it performs. Each returns what libcurl-callbacks ask for: the count
// of bytes taken, where any other count ends the transfer, or the socket.

func receiveBody(
    bytes: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
    guard let context = unsafe context else { return 0 }
    let received = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    return unsafe EasyHandle.from(context).response.addBody(received) ? received.count : -1
}

func receiveHeader(
    bytes: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
    guard let context = unsafe context else { return 0 }
    let received = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    return unsafe EasyHandle.from(context).response.addHeader(received) ? received.count : -1
}

/// The check sits here because this is the address really connected to: a name that was checked earlier may resolve to
/// another address now.
func openSocket(
    context: UnsafeMutableRawPointer?, purpose: curlsocktype, address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let context = unsafe context, let address = unsafe address else { return belay_curl_bad_socket() }
    let handle = unsafe EasyHandle.from(context)
    let length = unsafe Int(address.pointee.addrlen)
    let target = unsafe withUnsafePointer(to: &address.pointee.addr) { unsafe SocketAddress($0, length: length) }
    if let check = handle.settings.addressCheck {
        guard let target, check(target) else {
            handle.connectionAttempts.refused = target ?? handle.connectionAttempts.refused
            return belay_curl_bad_socket()
        }
    }
    handle.connectionAttempts.anyAllowed = true
    // Close-on-exec, so that a program started meanwhile does not hold connections open.
    return unsafe socket(
        address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
}
