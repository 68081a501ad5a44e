package import SQLite

/// The numbered changes of the schema, built into the binary from the files in `Migrations/`.
package enum Migrations {
    /// All of them, in order.
    package static var all: [Migration] {
        EmbeddedFiles.text.sorted { $0.key < $1.key }.compactMap { path, sql in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let parts = name.dropLast(4).split(separator: "-", maxSplits: 1)
            guard name.hasSuffix(".sql"), let number = parts.first.flatMap({ Int($0) }), parts.count == 2 else {
                return nil
            }
            return Migration(number: number, name: String(parts[1]), sql: sql)
        }
    }
}
