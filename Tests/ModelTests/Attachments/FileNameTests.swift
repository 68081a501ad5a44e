import BusinessTime
import Model
import Testing

struct FileNameTests {
    @Test(arguments: ["report.pdf", "Größe 1 €.txt", ".profile", "a", "ناریل.pdf", "a\u{200D}b", "it's \"quoted\".txt"])
    func `an ordinary name is taken as it is`(_ text: String) throws {
        #expect(try FileName(checking: text).text == text)
        #expect(FileName(cleaning: text).text == text)
    }

    @Test(arguments: [
        ("", FileNameFault.empty), ("a/b", .path), ("..\\b", .path), ("..", .onlyDots), (" a", .blanks),
        ("a\n", .harmful("\n")), ("a\u{0}b", .harmful("\u{0}")), ("exe\u{202E}gpj.txt", .harmful("\u{202E}")),
        ("a\u{2028}b", .harmful("\u{2028}")), ("a\u{FEFF}b", .harmful("\u{FEFF}")), ("a\u{85}b", .harmful("\u{85}")),
        (String(repeating: "a", count: 201), .tooLong), (String(repeating: "€", count: 100), .tooLong),
    ])
    func `a name that could do harm is refused`(_ text: String, _ fault: FileNameFault) {
        #expect(throws: fault) { try FileName(checking: text) }
    }

    @Test(arguments: [
        ("C:\\dir\\x.txt", "x.txt"), ("../../etc/passwd", "passwd"), ("a\r\nb.txt", "a__b.txt"), ("", "file"),
        ("..", "file"), ("exe\u{202E}gpj", "exe_gpj"), ("  a  ", "a"), ("\u{0}", "_"),
    ])
    func `what a browser sends is made harmless`(_ text: String, _ clean: String) {
        #expect(FileName(cleaning: text).text == clean)
    }

    @Test func `a name that is too long keeps its ending, and what was cleaned passes the check`() throws {
        let long = FileName(cleaning: String(repeating: "ä", count: 400) + ".pdf")
        #expect(long.text.hasSuffix("ä.pdf") && long.text.utf8.count <= 255)
        for text in [
            String(repeating: "😀", count: 300), String(repeating: "x", count: 999), long.text, "\u{202E}", "/",
        ] {
            let clean = FileName(cleaning: text).text
            #expect(try FileName(checking: clean).text == clean)
        }
    }

    @Test func `what a file is for people, its content says, and else the end of its name`() throws {
        func sort(_ name: String, _ head: [UInt8]) -> FileSort {
            Model.Attachment(
                id: 1, name: FileName(cleaning: name), type: FileType(judging: head), size: 1, digest: "",
                author: .system, at: .init(milliseconds: 0)
            ).sort
        }
        let zip: [UInt8] = [0x50, 0x4B, 3, 4]
        #expect(sort("x.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .picture)
        #expect(sort("x.docx", zip) == .document && sort("x.zip", zip) == .archive && sort("x", zip) == .archive)
        #expect(sort("x.HTML", []) == .page && sort("x", []) == .other && sort("notes.txt", []) == .text)
    }

    @Test(arguments: [
        ("<html><script>", FileType.other), ("<svg xmlns=", .other), ("GIF89a....", .gif), ("RIFF1234WEBPVP8 ", .webp),
        ("RIFF1234WAVE", .other), ("%PDF-1.7", .pdf), ("", .other), ("GIF8", .other),
    ])
    func `what a file is, its first bytes say and nobody else`(_ head: String, _ type: FileType) {
        #expect(FileType(judging: Array(head.utf8)) == type)
    }

    @Test(arguments: [
        ("10MiB", 10_485_760), ("500 kB", 500_000), ("4096", 4096), ("1 gib", 1_073_741_824), ("0", 0),
    ])
    func `sizes are read as people write them`(_ text: String, _ bytes: Int) {
        #expect(ByteCount.parse(text) == bytes)
    }

    @Test func `sizes are written so that they are read again, and what is none is refused`() {
        for bytes in [1, 999, 1000, 1024, 10_485_760, 25 << 20, 1 << 30, 1_234_567] {
            #expect(ByteCount.parse(ByteCount.exact(bytes)) == bytes)
        }
        #expect(ByteCount.exact(10_485_760) == "10MiB" && ByteCount.spoken(10_485_760) == "10 MiB")
        for text in ["", "MiB", "-1", "1.5MB", "1 XB", "99999999999999 GiB", "٣"] {
            #expect(ByteCount.parse(text) == nil)
        }
        #expect(ByteCount.rounded(2_449_000) == (24, "MB") && ByteCount.rounded(999_999) == (10, "MB"))
        #expect(ByteCount.rounded(12) == (120, "B"))
    }
}
