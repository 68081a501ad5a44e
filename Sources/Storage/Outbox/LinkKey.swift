package import Model
import Secrets

/// What the codes of links are made with: one key a data file, drawn when the first link is made.
package struct LinkKey: Sendable {
    static let byteCount = 32
    /// 160 bits: as many as a guess would have to get right.
    private static let codeByteCount = 20
    private let key: SecretBytes

    init(_ bytes: [UInt8]) { key = Secret(bytes) }

    /// The address of a link: HMAC-SHA256 over its number and its purpose, shortened, in lower-case Base32, which no program
    /// that finds links in texts cuts short.
    package func address(of link: Link) -> LinkAddress {
        let code = HMACSHA256.code(for: Array("belay link \(link.id) \(link.purpose)".utf8), key: key)
        return LinkAddress(
            id: link.id, code: Base32.encode(Array(code.bytes.prefix(Self.codeByteCount))).lowercased())
    }

    /// Whether an address is this link's, found out in a time that tells nothing.
    package func opens(_ link: Link, _ address: LinkAddress) -> Bool {
        link.id == address.id && Secret(self.address(of: link).code).matches(address.code)
    }
}
