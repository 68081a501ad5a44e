import Foundation
import Testing

struct CommandTests {
    @Test func `the commands in README are those that CI runs, word by word`() throws {
        let commands = try Repository.text("README.md").split(separator: "\n").filter {
            $0.hasPrefix(".ci/install && ")
        }
        #expect(commands.count == 2)
        let stages = try Repository.text(".ci/run").split(separator: "\n")
        let tests = try #require(commands.last)
        #expect(stages.contains { $0.drop { $0 == " " } == tests }, "\(tests)")
        let demo = try #require(commands.first)
        #expect(demo == ".ci/install && swift run belay demo")
    }

    @Test func `install names every library of the manifest`() throws {
        let install = try Repository.text(".ci/install")
        for library in try Repository.text("Package.swift").matches(of: #/\.apt\(\["([^"]+)"\]\)/#).map(\.output.1) {
            #expect(install.contains(library), "\(library)")
        }
    }

    @Test(arguments: [".ci/install", ".ci/run"])
    func `a script can be run and stops at the first failure`(path: String) throws {
        #expect(FileManager.default.isExecutableFile(atPath: Repository.root.appending(path: path).path()))
        let text = try Repository.text(path)
        #expect(text.hasPrefix("#!/bin/bash\n") && text.contains("\nset -euo pipefail\n"))
    }
}
