import Foundation

/// Figures go to standard output; what is being done to standard error.
enum Output {
    static func print(_ text: String) -> Int32 {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
        return 0
    }

    static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
