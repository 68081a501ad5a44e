/// One step from a version of the schema to the next; never changed once it has landed.
package struct Migration: Sendable {
    /// Its place in the row, from 1 without gaps.
    package let number: Int
    /// What it does, in a few words.
    package let name: String
    /// The statements.
    package let sql: String

    /// A migration of this number, name and text.
    package init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// FNV-1a (64 bits) of the text: enough to notice that somebody has edited it.
    var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in sql.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
