import CLI
import Testing

struct DefinitionTests {
    @Test func `the sample has no mistakes`() {
        #expect(SampleTree.tree.mistakes == [])
    }

    @Test func `mistakes in the definitions are found`() {
        let leaf = Command<Void>(
            "Leaf", "No full stop",
            arguments: [
                Argument("many", "All.", isRequired: false, isRepeating: true), Argument("last", "Last."),
            ],
            options: [
                Option("data", "Again.", kind: .integer(), default: "x"),
                Option("must", "Must.", default: "x", isRequired: true),
            ]
        ) { _, _ in .succeeded }
        let tree = CommandTree(
            Command<Void>("top", "Top.", options: [Option("data", "Data.")], subcommands: [leaf, leaf]), version: "1")
        #expect(
            tree.mistakes == [
                "top Leaf: \"Leaf\" is more than lower-case letters, digits and hyphens",
                "top Leaf: \"No full stop\" does not end with a full stop",
                "top Leaf: --must is required, with a default", "top Leaf: LAST is required after an optional one",
                "top Leaf: MANY repeats but is not the last", "top Leaf: data is used twice",
                "top Leaf: the default of --data is not allowed", "top: two commands have the same name",
            ])
    }
}
