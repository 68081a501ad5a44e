/// What can be wrong with the settings of a delivery or with a received message; never holds a key or a signature.
package enum DeliveryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A text is not a block of addresses.
    case badAddressBlock(text: String, reason: String)
    /// A text is not a webhook key.
    case badKey(reason: String)
    /// A message's identifier cannot be signed: it must not be empty, hold a full stop or anything but printable ASCII.
    case badMessageIdentifier(String)
    /// No keys were given to sign with.
    case noKeys
    /// A received message was refused.
    case refusedMessage(MessageRefusal)

    package var description: String {
        switch self {
        case .badAddressBlock(let text, let reason):
            "\"\(text)\" is not a block of addresses: \(reason). Write it as 10.1.0.0/16, fd00:1::/32 or one address."
        case .badKey(let reason):
            "The webhook key cannot be used: \(reason). Copy it again, whole, with its prefix whsec_, whsk_ or whpk_."
        case .badMessageIdentifier(let identifier):
            "The message identifier \"\(identifier)\" cannot be signed. Use letters, digits, hyphens and underscores."
        case .noKeys:
            "There is no key to sign the message with. Give the webhook endpoint a secret."
        case .refusedMessage(let refusal):
            "The message was refused: \(refusal.rawValue)."
        }
    }
}
