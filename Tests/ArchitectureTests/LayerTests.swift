import Testing

struct LayerTests {
    /// What comes with the toolchain and knows nothing of Belay.
    static let toolchain: Set<String> = [
        "Foundation", "FoundationNetworking", "Glibc", "Synchronization", "Dispatch", "PackagePlugin",
    ]

    @Test func `the table in Architecture md is the one in Package swift`() throws {
        let (table, manifest) = (try LayerTable(), try Manifest())
        #expect(table.imports.count > 20, "the table was not found")
        #expect(Set(table.imports.keys).symmetricDifference(manifest.dependencies.keys) == [])
        for (target, dependencies) in manifest.dependencies {
            #expect(table.imports[target] == dependencies, "\(target)")
        }
    }

    @Test func `a target imports lower layers only`() throws {
        let table = try LayerTable()
        for (target, imports) in table.imports {
            for other in imports {
                let (upper, lower) = (try #require(table.layers[target]), try #require(table.layers[other], "\(other)"))
                #expect(lower < upper, "\(target) in layer \(upper) imports \(other) in layer \(lower)")
            }
        }
    }

    @Test func `every import is one that the table allows`() throws {
        let table = try LayerTable()
        for file in Repository.sources where file.target != "EmbedFiles" {
            let allowed = try #require(table.imports[file.target], "\(file.path) is in no room")
            for (module, place) in file.imports where !Self.toolchain.contains(module) {
                #expect(allowed.contains(module), "\(place) imports \(module)")
            }
        }
    }

    @Test func `every import of a test is one that its target names`() throws {
        let manifest = try Manifest()
        for file in Repository.tests {
            #expect(manifest.tests.contains(file.target), "\(file.path) is in no target")
        }
    }

    @Test func `C libraries are spoken to in one room each`() throws {
        let rooms = [
            "CSQLite": ["SQLite", "BenchBaselines"], "CCurl": ["WebClient", "BenchBaselines"],
            "CMicroHTTPD": ["HTTPServer"], "CSodium": ["Secrets"], "CNettle": ["Secrets"], "CZlib": ["HTTPServer"],
        ]
        for file in Repository.sources + Repository.tests {
            for (module, place) in file.imports {
                guard let rooms = rooms[module] else { continue }
                #expect(rooms.contains(file.target), "\(place) imports \(module)")
            }
        }
    }

    @Test func `headers of the libraries are included in the rooms of C alone`() throws {
        for path in Repository.files(in: "Sources") where path.hasSuffix(".h") || path.hasSuffix(".c") {
            let room = path.split(separator: "/")[1]
            let rooms: [Substring] = [
                "CSQLite", "CCurl", "CMicroHTTPD", "CSodium", "CNettle", "CZlib", "BenchBaselines",
            ]
            #expect(rooms.contains(room), "\(path)")
        }
    }

    @Test func `nothing is public, since no other package may depend on Belay`() {
        for file in Repository.sources {
            #expect(file.places(of: ["public"]) == [])
            #expect(file.places(of: ["open", "class"]) == [])
        }
    }

    @Test func `there is no package to depend on`() throws {
        let manifest = try Manifest()
        #expect(manifest.file.places(of: [".", "package", "("]) == [])
        #expect(!manifest.dependencies.isEmpty)
    }
}
