import HTTPServer
import Model
import Transfer

/// The form with which an admin imports records.
struct TransferForm: Sendable {
    let names: Configuration
    let texts: Texts

    /// How many refused lines are listed; the others are counted.
    static let mostListed = 200
    private static let longestContent = 1_000_000

    /// The form; `run` says whether it begins with trying out.
    func form(_ files: FileField, run: Run = .rehearsal) -> EntryForm {
        let kinds = ImportKind.allCases.map {
            OptionGroup.Option(value: $0.rawValue, text: texts.word("transfer.kind", $0))
        }
        return EntryForm(
            action: SitePath.transfer.rawValue + "#outcome", send: texts["transfer.send"],
            [
                EntryField("kind", texts["transfer.what"], .choice([OptionGroup(nil, kinds)])).taking(.half),
                EntryField(
                    "department", texts["transfer.department"],
                    .choice(names.departments(none: texts["transfer.as-it-says"]))
                ).taking(.half),
                EntryField(ChosenFiles.field, texts["files.add"], .files(files)),
                EntryField(
                    "content", texts["transfer.content"], .area, hint: texts["transfer.content-hint"],
                    longest: Self.longestContent),
                EntryField(
                    "mapping", texts["transfer.mapping"], .area, hint: texts["transfer.mapping-hint"], longest: 64_000),
                EntryField(
                    "source", texts["transfer.source"], hint: texts["transfer.source-hint"], longest: 100),
                EntryField(
                    "run", texts["transfer.run"],
                    .choice([
                        OptionGroup(
                            nil,
                            Run.allCases.map { .init(value: $0.rawValue, text: texts.word("transfer.run-as", $0)) })
                    ]), value: run.rawValue),
            ])
    }

    /// What is done with what was brought.
    enum Run: String, CaseIterable {
        /// Every line is checked, and nothing is written.
        case rehearsal
        /// It is imported.
        case real
    }
}
