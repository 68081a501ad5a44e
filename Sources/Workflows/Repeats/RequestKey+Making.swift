package import Model
import Secrets

extension RequestKey {
    /// The key of what somebody asks: their own, since keys of different people have nothing to do with each other.
    package init(_ key: String, of actor: Actor, method: String, path: String, body: [UInt8]) {
        self.init(
            hash: Self.digest([Array(actor.description.utf8), Array(key.utf8)]),
            request: Self.digest([Array(method.utf8), Array(path.utf8), body]))
    }

    /// One hash of several pieces; each goes with its length, so that no two lists of pieces come out the same.
    private static func digest(_ pieces: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in pieces {
            withUnsafeBytes(of: UInt64(piece.count).littleEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: piece)
        }
        return BLAKE2b.hash(bytes).bytes
    }
}
