import Foundation
import Testing

struct FileTests {
    @Test func `no file has over 500 lines without a reason at its top`() throws {
        for file in Repository.sources + Repository.tests where file.lineCount > 500 {
            let top = file.tokens.prefix { $0.kind == .comment }.map(\.text).joined()
            #expect(top.contains("500 lines"), "\(file.path) has \(file.lineCount) lines")
        }
    }

    @Test func `half of all files have under 100 lines, and nine of ten under 300`() throws {
        let counts = Repository.sources.map(\.lineCount).sorted()
        try #require(counts.count > 100)
        #expect(counts[counts.count / 2] < 100)
        #expect(counts[counts.count * 9 / 10] < 300)
    }

    @Test func `there are no drawers for what has no place`() {
        let drawers: Set<String> = [
            "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Extension", "Extensions", "Common", "Misc",
            "Manager", "Managers", "Shared", "Stuff",
        ]
        for path in Repository.files(in: "Sources") + Repository.files(in: "Tests") {
            for part in path.split(separator: "/").dropFirst() {
                let words = Self.words(in: part)
                // What tests read from the folder beside the repository is called by that folder's name.
                let isSharedInput = path.hasPrefix("Tests/") && words.first == "Shared"
                #expect(isSharedInput || drawers.isDisjoint(with: words), "\(path)")
                #expect(words.last { $0.hasPrefix("V") }.flatMap { Int($0.dropFirst()) } == nil, "\(path)")
            }
        }
    }

    @Test func `a file holds one type and is called by its name`() {
        for file in Repository.sources where file.target != "EmbedFiles" && file.stem != "main" {
            let types = file.outermostTypes.filter { !$0.isPrivate }.map(\.name)
            let name = file.stem.split(separator: "+").first.map(String.init)
            #expect(types.isEmpty || types == [name], "\(file.path) holds \(types)")
        }
    }

    @Test func `the top folder holds what the design names and nothing else`() throws {
        let allowed: Set<String> = [
            "Package.swift", "Sources", "Tests", "Templates", "seed", "README.md", ".ci", ".git", ".gitignore",
            ".swift-format", ".editorconfig",
        ]
        let ignored = try Repository.text(".gitignore").split(separator: "\n").map(String.init)
        for name in try Repository.topLevel() where !allowed.contains(name) {
            let isIgnored = ignored.contains { pattern in
                fnmatch(pattern.hasSuffix("/") ? String(pattern.dropLast()) : pattern, name, 0) == 0
            }
            #expect(isIgnored, "\(name) lies in the top folder")
        }
        for name in [".swift-format", ".editorconfig", ".gitignore", "README.md", ".ci"] {
            #expect(try Repository.topLevel().contains(name), "\(name) is missing")
        }
    }

    @Test func `what a build leaves behind is ignored`() throws {
        let ignored = try Repository.text(".gitignore").split(separator: "\n")
        for line in [".build/", "Package.resolved", "*.db"] { #expect(ignored.contains { $0 == line }, "\(line)") }
    }

    /// The words of a camel-case name.
    private static func words(in name: Substring) -> [String] {
        var words: [String] = []
        for character in name {
            if !character.isLetter && !character.isNumber {
                words.append("")
            } else if words.isEmpty || character.isUppercase, words.last != "" {
                words.append(String(character))
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words
    }
}
