// swift-tools-version: 6.2
import PackageDescription

// One line for each target, from the ground up: what it is called and what it may import. A target imports only lower
// layers, and siblings never import each other; `ArchitectureTests` holds this table against the picture in the
// DocC catalog (Architecture.md), and CI builds with `--explicit-target-dependency-import-check error`.

let systemLibraries: [Target] = [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
]

let embedding: [Target.PluginUsage] = [.plugin(name: "EmbedFiles")]

let rooms: [Target] = [
    // Layer 1: each knows one thing of the outside world and nothing of Belay.
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "WebClient", dependencies: ["CCurl"]),
    .target(name: "HTTPServer", dependencies: ["CMicroHTTPD", "CZlib"]),
    .target(name: "Secrets", dependencies: ["CSodium", "CNettle"]),
    .target(name: "BusinessTime"),
    .target(name: "TextSignals", exclude: ["Languages"], plugins: embedding),
    .target(name: "Templating"),
    .target(name: "Tabular"),
    .target(name: "Assets", plugins: embedding),
    // Layer 2: the nouns.
    .target(name: "Model", dependencies: ["BusinessTime"]),
    // Layer 3: the rules, all of them pure.
    .target(name: "Triggers", dependencies: ["Model", "BusinessTime", "TextSignals"]),
    .target(name: "Escalation", dependencies: ["Model", "BusinessTime"]),
    .target(name: "Notices", dependencies: ["Model", "BusinessTime", "Templating"]),
    // Layer 4: the only room with SQL.
    .target(
        name: "Storage", dependencies: ["Model", "BusinessTime", "SQLite", "Secrets"], exclude: ["Migrations"],
        plugins: embedding),
    // Layer 5: what Belay does.
    .target(
        name: "Workflows",
        dependencies: ["Triggers", "Escalation", "Notices", "Storage", "Model", "BusinessTime", "Secrets"]),
    .target(name: "Delivery", dependencies: ["Notices", "Storage", "Model", "BusinessTime", "WebClient", "Secrets"]),
    // Layer 6: files of records, in and out, for every face.
    .target(name: "Transfer", dependencies: ["Workflows", "Model", "BusinessTime", "Tabular", "Secrets"]),
    // Layer 7: the faces.
    .target(name: "API", dependencies: ["Transfer", "Workflows", "Model", "BusinessTime", "HTTPServer"]),
    .target(
        name: "WebUI",
        dependencies: ["Transfer", "Workflows", "Model", "BusinessTime", "HTTPServer", "Templating", "Secrets"]),
    // Layer 8: where everything is put together.
    .target(
        name: "CLI",
        dependencies: [
            "API", "WebUI", "Transfer", "Workflows", "Delivery", "Storage", "Triggers", "Escalation", "Notices",
            "Model", "BusinessTime", "TextSignals", "Templating", "Tabular", "Assets", "HTTPServer", "WebClient",
            "SQLite",
            "Secrets",
        ]),
    .executableTarget(name: "belay", dependencies: ["CLI"]),
    .executableTarget(
        name: "belay-bench",
        dependencies: [
            "CLI", "API", "Workflows", "Delivery", "Storage", "Triggers", "Escalation", "Notices", "Model",
            "BusinessTime", "TextSignals", "Templating", "Tabular", "Assets", "HTTPServer", "WebClient", "SQLite",
            "Secrets", "BenchBaselines",
        ]),
    // The bare C loops that `belay-bench` measures against: what the libraries can do with nothing of ours on top.
    .target(name: "BenchBaselines", dependencies: ["CSQLite", "CCurl"]),
]

let tests: [Target] = [
    .target(
        name: "BelayTesting",
        dependencies: [
            "CLI", "Workflows", "Delivery", "Storage", "Triggers", "Notices", "Model", "BusinessTime", "HTTPServer",
            "WebClient", "SQLite", "Secrets", "Assets",
        ], path: "Tests/BelayTesting"),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "WebClientTests", dependencies: ["WebClient"]),
    .testTarget(name: "HTTPServerTests", dependencies: ["HTTPServer"]),
    .testTarget(name: "SecretsTests", dependencies: ["Secrets"]),
    .testTarget(name: "BusinessTimeTests", dependencies: ["BusinessTime"]),
    .testTarget(name: "TextSignalsTests", dependencies: ["TextSignals"]),
    .testTarget(name: "TemplatingTests", dependencies: ["Templating"]),
    .testTarget(name: "TabularTests", dependencies: ["Tabular"]),
    .testTarget(name: "ModelTests", dependencies: ["Model", "BusinessTime"]),
    .testTarget(name: "TriggersTests", dependencies: ["Triggers", "Model", "BusinessTime", "TextSignals"]),
    .testTarget(name: "EscalationTests", dependencies: ["Escalation", "Model", "BusinessTime"]),
    .testTarget(name: "NoticesTests", dependencies: ["Notices", "Model", "BusinessTime", "Templating", "Assets"]),
    .testTarget(
        name: "StorageTests", dependencies: ["Storage", "Model", "BusinessTime", "SQLite", "BelayTesting"],
        exclude: ["Golden"]),
    .testTarget(
        name: "WorkflowsTests",
        dependencies: ["Workflows", "Storage", "Model", "BusinessTime", "Secrets", "BelayTesting"]),
    .testTarget(
        name: "DeliveryTests",
        dependencies: [
            "Delivery", "Storage", "Model", "BusinessTime", "WebClient", "HTTPServer", "Secrets", "BelayTesting",
        ]),
    .testTarget(
        name: "APITests",
        dependencies: [
            "API", "WebUI", "Workflows", "Storage", "Notices", "Triggers", "Assets", "Secrets", "Model",
            "BusinessTime", "HTTPServer", "BelayTesting",
        ]),
    .testTarget(
        name: "CLITests",
        dependencies: ["CLI", "Model", "BusinessTime", "Tabular", "HTTPServer", "WebClient", "SQLite", "BelayTesting"],
        exclude: ["Golden", "Fixtures"]
    ),
    .testTarget(
        name: "ScenarioTests",
        // The kill test kills a server, which has to be a process of its own: `belay-bench` starts it.
        dependencies: [
            "belay-bench", "BelayTesting", "CLI", "Workflows", "Delivery", "Notices", "Storage", "Model",
            "BusinessTime",
            "SQLite", "Secrets", "HTTPServer", "WebClient",
        ]),
    // What people do with the pages, in Debian's chromium; it runs the built `belay`.
    .testTarget(name: "BrowserTests", dependencies: ["belay", "WebClient"]),
    .testTarget(
        name: "ArchitectureTests",
        dependencies: ["Assets", "Templating", "Notices", "Model", "BusinessTime", "Secrets"], exclude: ["Golden"]),
]

let embedder: [Target] = [
    .executableTarget(name: "embed-files", path: "Sources/EmbedFiles/Tool"),
    .plugin(
        name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/EmbedFiles/Plugin"),
]

let package = Package(
    name: "belay",
    products: [
        .executable(name: "belay", targets: ["belay"]),
        .executable(name: "belay-bench", targets: ["belay-bench"]),
    ],
    targets: systemLibraries + rooms + tests + embedder,
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu11
)

// One loop, so that no target is forgotten. The numbers are Swift Evolution's.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
]
let touchingC: Set = ["SQLite", "WebClient", "HTTPServer", "Secrets"]

for target in package.targets where target.type != .system && target.type != .plugin {
    target.swiftSettings = settings + (touchingC.contains(target.name) ? [.strictMemorySafety()] : [])  // SE-0458
}
