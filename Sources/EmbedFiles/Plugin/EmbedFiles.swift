import Foundation
import PackagePlugin

/// Builds the files that Belay carries (templates, seed, migrations, word lists) into the binary, so that it works from
/// any working directory and after it was copied elsewhere.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let folders: [String] =
            switch target.name {
            case "Assets": ["Templates", "seed"]
            case "Storage": ["Sources/Storage/Migrations"]
            case "TextSignals": ["Sources/TextSignals/Languages"]
            default: []
            }
        guard !folders.isEmpty else {
            throw EmbedError.unknownTarget(target.name)
        }
        let inputs = try folders.flatMap { try files(in: root.appending(path: $0)) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Building \(folders.joined(separator: ", ")) into \(target.name)",
                executable: try context.tool(named: "embed-files").url,
                arguments: [root.path(), output.path()] + folders,
                inputFiles: inputs,
                outputFiles: [output])
        ]
    }

    private func files(in folder: URL) throws -> [URL] {
        guard let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        else { return [] }
        return names.compactMap { $0 as? URL }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .sorted { $0.path() < $1.path() }
    }
}

enum EmbedError: Error, CustomStringConvertible {
    case unknownTarget(String)

    var description: String {
        switch self {
        case .unknownTarget(let name):
            "EmbedFiles does not know which folder belongs to the target \(name); add it in Sources/EmbedFiles/Plugin."
        }
    }
}
