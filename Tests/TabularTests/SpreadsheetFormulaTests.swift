import Tabular
import Testing

struct SpreadsheetFormulaTests {
    @Test(arguments: [
        "=1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "\nx", "  =1", "\u{A0}=1", "\u{200B}=1", "'=1", "''-x", "＝1", "–",
    ])
    func `what begins like a formula gets an apostrophe and comes back unchanged`(text: String) {
        #expect(SpreadsheetFormula.defused(text) == "'" + text)
        #expect(SpreadsheetFormula.restored("'" + text) == text)
    }

    @Test(arguments: ["", "a=1", "'quoted'", "'", "''", "5-3", "mail@example.org", "'tis", " x"])
    func `other text is left alone`(text: String) {
        #expect(SpreadsheetFormula.defused(text) == text)
        #expect(SpreadsheetFormula.restored(text) == text)
    }
}
