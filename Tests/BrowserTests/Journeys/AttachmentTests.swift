import Foundation
import Testing

extension Browsing {
    struct AttachmentTests {
        /// A picture of one colour that browsers can show, and a text, in files of their own.
        private static func files() throws -> (picture: URL, text: URL) {
            let folder = FileManager.default.temporaryDirectory
            let picture = folder.appending(path: "grinder-\(UUID().uuidString).png")
            let text = folder.appending(path: "machine log \(UUID().uuidString).txt")
            let base64 =
                "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPYEqWBFTEMLQkAa4pNgSzuAdsAAAAASUVORK5CYII="
            try Data(base64Encoded: base64)?.write(to: picture)
            try Data(String(repeating: "12:00 grinding\n", count: 400).utf8).write(to: text)
            return (picture, text)
        }

        @Test(arguments: [BrowserKind.desk, .dark, .phone, .plain])
        func `an agent answers with files, and the customer sees them and sends some back`(
            _ kind: BrowserKind
        ) async throws {
            let demo = try Browsing.demo
            let files = try Self.files()
            defer { for file in [files.picture, files.text] { try? FileManager.default.removeItem(at: file) } }
            let number = try await demo.file("Grinder hums (\(kind.name))", saying: "What does it look like?")
            let page = "\(demo.address)/tickets/\(number)"
            try await demo.browsing(kind, as: "ana") { window in
                try await window.open(page)
                try await window.type("This is the part.", into: "#body")
                try await window.choose(
                    files: [files.picture.path(percentEncoded: false), files.text.path(percentEncoded: false)],
                    in: "#files")
                try await window.follow("Send to the customer")
                #expect(try await window.text(of: ".files").contains(files.text.lastPathComponent))
                if kind.runsScripts { #expect(try await window.movement() == 0) }
                let width = try await window.evaluate(
                    "return document.querySelector('.files img').naturalWidth", as: Int.self)
                #expect(width == 8)
                #expect(try await window.excessWidth() == 0)
                try await window.keepPicture("ticket-files-\(kind.name)")
                if kind.runsScripts {
                    // What is folded away has a place for axe, as if it were in front of others.
                    try await window.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
                    let barriers = try await window.barriers()
                    #expect(barriers.isEmpty, "\(barriers.joined(separator: "\n"))")
                }
            }
            let link = try await demo.link(to: number)
            try await demo.browsing(kind) { window in
                try await window.open(link)
                #expect(try await window.text(of: ".ours .files").contains("Picture"))
                let width = try await window.evaluate(
                    "return document.querySelector('.files img').naturalWidth", as: Int.self)
                #expect(width == 8)
                try await window.type("Mine looks like this.", into: "#words")
                try await window.choose(files: [files.picture.path(percentEncoded: false)], in: "#files")
                try await window.follow("Send")
                #expect(try await window.text(of: ".talk li:last-child .files").contains("grinder-"))
                #expect(try await window.excessWidth() == 0)
                try await window.keepPicture("link-files-\(kind.name)")
            }
        }
    }
}
