/// `Package.swift`, as far as its targets and what they depend on go.
struct Manifest {
    /// The dependencies of each target that is no test.
    private(set) var dependencies: [String: Set<String>] = [:]
    /// The targets of tests.
    private(set) var tests: Set<String> = []
    let file: SwiftFile

    init() throws {
        file = SwiftFile(path: "Package.swift", text: try Repository.text("Package.swift"))
        let code = file.code
        let kinds = ["target", "executableTarget", "systemLibrary", "testTarget"]
        for index in code.indices.dropLast(2)
        where code[index].isSign(".") && kinds.contains(code[index + 1].text) && code[index + 2].isSign("(") {
            var nesting = 0
            let call = code[(index + 2)...].prefix {
                if $0.isSign("(") { nesting += 1 }
                if $0.isSign(")") { nesting -= 1 }
                return nesting > 0
            }
            guard let name = Self.texts(of: "name", in: call).first else { continue }
            let isTest =
                code[index + 1].text == "testTarget"
                || Self.texts(of: "path", in: call).first?.hasPrefix("Tests") == true
            if isTest {
                tests.insert(name)
            } else {
                dependencies[name] = Set(Self.texts(of: "dependencies", in: call))
            }
        }
    }

    /// The texts of an argument: of its literal, or of its list of literals.
    private static func texts(of label: String, in call: ArraySlice<SwiftToken>) -> [String] {
        guard let start = call.firstIndex(where: { $0.isWord(label) }), start + 2 < call.endIndex else { return [] }
        if call[start + 2].kind == .text { return [call[start + 2].text] }
        return call[(start + 3)...].prefix { !$0.isSign("]") }.filter { $0.kind == .text }.map(\.text)
    }
}
