/// What a command tells the shell.
package enum ExitCode: Int32, Sendable, Codable {
    /// It did what it was asked to.
    case succeeded = 0
    /// It could not, and said why on standard error.
    case failed = 1
    /// It was asked in a way it does not understand.
    case wrongUsage = 2
}
