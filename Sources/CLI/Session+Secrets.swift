import Secrets

extension Session {
    /// A new password: from standard input, one line, or typed twice at a terminal without being shown; never an argument, which
    /// other users of the machine could read.
    func newPassword(for whom: String) throws -> SecretText {
        guard givenInput == nil, let ask = surroundings.askHidden else { return Secret(try firstLine()) }
        guard let first = ask("New password for \(whom): "), let second = ask("Once more: ") else {
            throw CommandError("No password was typed; nothing was changed.")
        }
        guard first == second else { throw CommandError("The two passwords differ; nothing was changed.") }
        return Secret(keep(input: first))
    }

    private func firstLine() throws -> String {
        let text = try input()
        guard let line = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first,
            !line.isEmpty
        else { throw CommandError("The password is missing; type it, or give it as the first line of standard input.") }
        return line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
    }
}
