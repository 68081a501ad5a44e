import Foundation

/// Requests as bytes.
enum HTTPText {
    static func get(_ target: String, token: String? = nil) -> [UInt8] {
        let authorization = token.map { "Authorization: Bearer \($0)\r\n" } ?? ""
        return Array("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\n\(authorization)\r\n".utf8)
    }

    /// As a browser asks, with a cookie and whatever header lines more.
    static func get(_ target: String, cookie: String, more: String = "") -> [UInt8] {
        Array("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookie)\r\n\(more)\r\n".utf8)
    }

    static func post(_ target: String, token: String, json: some Encodable) throws -> [UInt8] {
        try send("POST", target, token: token, json: json)
    }

    static func patch(_ target: String, token: String, json: some Encodable) throws -> [UInt8] {
        try send("PATCH", target, token: token, json: json)
    }

    private static func send(_ method: String, _ target: String, token: String, json: some Encodable) throws -> [UInt8]
    {
        let body = try JSONEncoder().encode(json)
        let head = """
            \(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(token)\r\n\
            Content-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n
            """
        return Array(head.utf8) + body
    }

    /// Requests that file tickets.
    static func tickets(
        _ count: Int, seed: UInt64, token: String, customers: Int, reference: (Int) -> String? = { _ in nil }
    ) throws -> [[UInt8]] {
        var tickets = BenchTickets(seed: seed)
        return try (0..<count).map { index in
            try post(
                "/api/v1/tickets", token: token, json: tickets.make(customers: customers, reference: reference(index)))
        }
    }
}
