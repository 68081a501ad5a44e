/// An ISO 4217 code as one number, in capitals, so that comparing two costs nothing.
struct CurrencyCode: Hashable, Sendable {
    private let letters: UInt32

    /// The first three letters; what else stands there is no currency and equals none.
    init(_ text: String) {
        letters = text.utf8.count == 3 ? text.utf8.reduce(0) { $0 << 8 | UInt32($1 & ~0x20) } : 0
    }

    var text: String {
        String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }, as: UTF8.self)
    }
}
