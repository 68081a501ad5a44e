import Foundation

/// The cases of `suites/standard-webhooks/vectors.json`, where the folder of shared files is at hand.
struct StandardWebhooksVectors: Decodable {
    struct Signing: Decodable, Sendable {
        let id: String
        let secret: String?
        let privateKey: String?
        let messageIdentifier: String
        let timestamp: Int64
        let body: String
        let signature: String

        enum CodingKeys: String, CodingKey {
            case id, secret, timestamp, body, signature
            case privateKey = "private_key_base64"
            case messageIdentifier = "msg_id"
        }
    }

    let sign: [Signing]
    let asymmetric: [Signing]
    let reject: [String]
    let accept: [String]
    let retryAfter: [[String?]]

    enum CodingKeys: String, CodingKey {
        case sign
        case asymmetric = "sign_asymmetric"
        case reject = "verify_reject"
        case accept = "verify_accept"
        case retryAfter = "retry_after"
    }

    /// Beside the repository, or where `BELAY_SHARED` says; nil where neither has it.
    static let file: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folders = [root.deletingLastPathComponent().appending(path: "shared").path()]
        let named = ProcessInfo.processInfo.environment["BELAY_SHARED"].map { [$0] } ?? []
        return (folders + named)
            .map { URL(filePath: $0).appending(path: "suites/standard-webhooks/vectors.json") }
            .first { FileManager.default.fileExists(atPath: $0.path()) }
    }()

    static func load() throws -> StandardWebhooksVectors {
        guard let file else { throw CocoaError(.fileNoSuchFile) }
        return try JSONDecoder().decode(StandardWebhooksVectors.self, from: Data(contentsOf: file))
    }
}
