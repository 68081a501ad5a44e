import Tabular
import Testing

struct CSVHeaderTests {
    @Test func `columns are found whatever their case and surrounding blanks`() {
        let header = CSVHeader(["Ticket ID", "  Größe\u{A0}", "mail"])
        #expect(header.index(of: "ticket id") == 0)
        #expect(header.index(of: " GRÖSSE ") == nil)
        #expect(header.index(of: " GRÖßE ") == 1)
        #expect(header.names == ["Ticket ID", "Größe", "mail"])
    }

    @Test func `a repeated name is numbered and reported once`() {
        let header = CSVHeader(["Variant", "x", "variant ", "VARIANT"])
        #expect(header.names == ["Variant", "x", "variant (2)", "VARIANT (3)"])
        #expect(header.repeated == ["variant"])
        #expect(header.index(of: "Variant") == 0)
        #expect(header.index(of: "variant (3)") == 3)
    }

    @Test func `a number that the file uses itself is not given away`() {
        let header = CSVHeader(["a", "a", "a (2)"])
        #expect(header.names == ["a", "a (3)", "a (2)"])
        #expect(header.index(of: "a (2)") == 2)
    }

    @Test func `a column without a name is called by its place`() {
        let header = CSVHeader(["a", "", " "])
        #expect(header.names == ["a", "column 2", "column 3"])
        #expect(header.repeated.isEmpty)
    }

    @Test func `every missing column is named at once`() {
        let header = CSVHeader(["a", "b"])
        let error = #expect(throws: TabularError.self) { try header.indices(of: ["b", "subject", "a", "body"]) }
        #expect(
            error?.description
                == "The file has no column \"subject\", \"body\". Its columns are \"a\", \"b\".")
    }

    @Test func `wanted columns come in the order asked for`() throws {
        #expect(try CSVHeader(["a", "b", "c"]).indices(of: ["C", "a"]) == [2, 0])
    }
}
