/// What is wrong with a file's name.
package enum FileNameFault: Error, Hashable, CustomStringConvertible {
    /// There is none.
    case empty
    /// It is longer than a file system may store.
    case tooLong
    /// It has a slash or backslash.
    case path
    /// It has a character that nobody sees or that misleads.
    case harmful(Unicode.Scalar)
    /// It would be a folder.
    case onlyDots
    /// It begins or ends with a blank.
    case blanks

    package var description: String {
        switch self {
        case .empty: "is missing"
        case .tooLong: "is too long: \(FileName.longest) characters and 255 bytes are the most"
        case .path: "holds a slash or backslash; give the name alone, without a folder"
        case .harmful(let scalar):
            "holds the character U+\(String(scalar.value, radix: 16, uppercase: true)), which no file name may"
        case .onlyDots: "is made of dots and blanks alone"
        case .blanks: "begins or ends with a blank"
        }
    }
}
