import Foundation
import Glibc

/// Asks for something at a terminal without showing what is typed.
enum HiddenInput {
    /// Whether somebody sits at standard input, who can be asked.
    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 }

    /// The line that is typed, without its end; nil at the end of input.
    static func read(_ prompt: String) -> String? {
        FileHandle.standardError.write(Data(prompt.utf8))
        var before = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
        if isTerminal {
            var quiet = before
            quiet.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
        }
        defer {
            if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return readLine(strippingNewline: true)
    }
}
