import BusinessTime
import Model
import Secrets
import Storage

extension Transaction {
    /// Uses up a code of somebody's second factor, from their authenticator or a recovery code; false where it is wrong.
    func useCode(_ text: String, of person: PersonID) throws -> Bool {
        guard let factor = try writer.secondFactor(of: person) else { return false }
        let code = text.filter { !$0.isWhitespace && $0 != "-" }
        if let step = TimeCode(secret: Secret(factor.secret)).step(
            of: code, at: now.milliseconds / 1000, after: factor.lastStep)
        {
            try writer.noteCode(of: person, step: step, at: now)
            return true
        }
        guard factor.confirmedAt != nil else { return false }
        return try writer.useRecoveryCode(of: person, hash: RecoveryCodes.hash(code, of: person))
    }
}
