/// Cuts folded text into words, sentence ends and faces; links, addresses and `@names` say nothing and are left out.
struct SentimentWords {
    private(set) var words: [SentimentWord] = []
    private let bytes: [UInt8]
    private static let mouths = Array("()[]d/\\|p3".utf8)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        words.reserveCapacity(bytes.count / 4)
        var index = 0
        while index < bytes.count { index = read(at: index) }
    }

    private mutating func read(at start: Int) -> Int {
        let byte = bytes[start]
        switch byte {
        case 0x20: return start + 1
        case 0x0A: return addEnd(start, start + 1)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return readEnd(at: start)
        case UInt8(ascii: ","):
            words.append(SentimentWord(kind: .pause, range: start..<start + 1))
            return start + 1
        case UInt8(ascii: "@"): return afterBlankless(start)
        case UInt8(ascii: "#"):
            let end = wordEnd(start + 1)
            if end > start + 1 { words.append(SentimentWord(kind: .hashtag, range: start + 1..<end)) }
            return max(end, start + 1)
        case UInt8(ascii: "&"): return afterEntity(start)
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"):
            return readFace(at: start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber(at: start)
        default: break
        }
        if WordBoundary.isWord(bytes, at: start) { return readWord(at: start) }
        let end = min(start + WordBoundary.length(of: byte), bytes.count)
        if byte >= 0x80 { words.append(SentimentWord(kind: .face, range: start..<end)) }
        return end
    }

    private mutating func readWord(at start: Int) -> Int {
        let end = wordEnd(start)
        // `https://…` and `www.…`: what follows is an address.
        if end < bytes.count, bytes[end] == UInt8(ascii: ":"), bytes[start..<end].starts(with: "http".utf8) {
            return afterBlankless(end)
        }
        if end < bytes.count, bytes[end] == UInt8(ascii: "@") { return afterBlankless(end) }
        if bytes[start..<end].elementsEqual("www".utf8) { return afterBlankless(end) }
        words.append(SentimentWord(kind: .word, range: start..<end))
        return end
    }

    private mutating func readNumber(at start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            let isDigit = (0x30...0x39).contains(byte)
            let joins = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
            guard isDigit || (joins && end + 1 < bytes.count && (0x30...0x39).contains(bytes[end + 1])) else { break }
            end += 1
        }
        words.append(SentimentWord(kind: .number, range: start..<end))
        return end
    }

    private mutating func readEnd(at start: Int) -> Int {
        var end = start
        var mark = SentimentWord(kind: .end, range: start..<start + 1)
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "!"): mark.exclamations += 1
            case UInt8(ascii: "?"): mark.questions += 1
            case UInt8(ascii: "."): break
            default:
                words.append(mark)
                return end
            }
            end += 1
        }
        words.append(mark)
        return end
    }

    private mutating func readFace(at start: Int) -> Int {
        var end = start + 1
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "'") { end += 1 }
        guard end < bytes.count else { return start + 1 }
        guard Self.mouths.contains(bytes[end]) else { return start + 1 }
        // `:d` needs an end, or it is the beginning of a word.
        let next = end + 1
        if WordBoundary.isASCIIWord(bytes[end]), next < bytes.count, WordBoundary.isASCIIWord(bytes[next]) {
            return start + 1
        }
        if bytes[end] == UInt8(ascii: "/"), next < bytes.count, bytes[next] == UInt8(ascii: "/") { return start + 1 }
        words.append(SentimentWord(kind: .face, range: start..<next))
        return next
    }

    private mutating func addEnd(_ start: Int, _ end: Int) -> Int {
        words.append(SentimentWord(kind: .end, range: start..<end))
        return end
    }

    /// Letters with apostrophes between them; a digit ends the word, so that `2hrs` is a number and a word.
    private func wordEnd(_ start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "'") {
                guard end > start, end + 1 < bytes.count, WordBoundary.isWord(bytes, at: end + 1) else { break }
            } else if (0x30...0x39).contains(byte) || !WordBoundary.isWord(bytes, at: end) {
                break
            }
            end += WordBoundary.length(of: byte)
        }
        return min(end, bytes.count)
    }

    private func afterBlankless(_ start: Int) -> Int {
        bytes[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? bytes.count
    }

    /// Text copied from the web brings `&amp;` and the like.
    private func afterEntity(_ start: Int) -> Int {
        let reach = bytes[start...].prefix(7)
        guard let end = reach.firstIndex(of: UInt8(ascii: ";")) else { return start + 1 }
        return reach[(start + 1)..<end].allSatisfy(WordBoundary.isASCIIWord) ? end + 1 : start + 1
    }
}
