import Foundation
import Tabular
import Testing

@Suite(.enabled(if: SharedFolder.isThere, Comment(rawValue: SharedFolder.reason)))
struct SharedSuiteTests {
    @Test(arguments: [
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
        "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
    func `csv-spectrum is read as its JSON says`(name: String) throws {
        let bytes = try SharedFolder.bytes("suites/csv-spectrum/csvs/\(name).csv")
        let answer = try JSONDecoder().decode(
            [[String: String]].self, from: Data(SharedFolder.bytes("suites/csv-spectrum/json/\(name).json")))
        for chunk in [1, 5, Int.max] {
            let reading = Reading(bytes, chunk: chunk)
            let names = try #require(reading.header).names
            let rows = reading.rows.map { Dictionary(uniqueKeysWithValues: zip(names, $0.fields)) }
            #expect(rows == answer)
            #expect(reading.error == nil)
        }
    }

    @Test func `no case of csv-spectrum is left out`() throws {
        let folder = SharedFolder.url.appendingPathComponent("suites/csv-spectrum/csvs")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 11)
    }

    @Test(arguments: ["csv_injection.txt", "csv_injection_patt.txt"])
    func `known spreadsheet attacks are defused and come back unchanged`(file: String) throws {
        let text = String(decoding: try SharedFolder.bytes("suites/strings/\(file)"), as: UTF8.self)
        for attack in text.split(separator: "\n").map(String.init) {
            var writer = CSVWriter()
            writer.append([.text(attack), .number(attack)])
            let fields = Reading(writer.take(), reader: CSVReader(hasHeader: false)).fields[0]
            for field in fields {
                // Without a leading sign a spreadsheet shows "DDE (…" as text.
                let isPlain = attack.drop { $0 == " " }.hasPrefix("DDE")
                #expect(field.hasPrefix("'") != isPlain, "\(attack)")
                #expect(SpreadsheetFormula.restored(field) == attack)
            }
        }
    }

    @Test func `naughty strings come back unchanged`() throws {
        let json = try SharedFolder.bytes("suites/strings/blns.json")
        let strings = try JSONDecoder().decode([String].self, from: Data(json))
        #expect(strings.count > 400)
        var writer = CSVWriter()
        for string in strings { writer.append([.text(string), .integer(1)]) }
        let reading = Reading(writer.take(), reader: CSVReader(delimiter: .comma, hasHeader: false), chunk: 1_000)
        #expect(reading.rows.map { SpreadsheetFormula.restored($0[0] ?? "") } == strings)
    }

    @Test func `the truncated file delivers its whole rows and says where it was cut off`() throws {
        let reading = Reading(try SharedFolder.bytes("data/tickets/multilingual_cut_off.csv"), chunk: 65_536)
        #expect(reading.rows.count == 1_167)
        #expect(reading.rows.allSatisfy { $0.problem == nil })
        #expect(reading.error == .unclosedQuote(line: 21_582))
    }

    @Test(arguments: [
        ("data/tickets/customer_support.csv", 8_469, 17), ("data/tickets/german.csv", 2_125, 5),
        ("data/tickets/helpdesk_events.csv", 21_348, 16), ("data/tickets/incident_events.csv", 65_533, 4),
        ("data/deals/sales_pipeline.csv", 8_800, 8), ("data/deals/accounts.csv", 85, 7),
    ])
    func `real files are read whole from disk`(path: String, rows: Int, columns: Int) throws {
        var file = try CSVFile(path: SharedFolder.url.appendingPathComponent(path).path)
        let header = try file.header()
        var count = 0
        while let row = try file.next() {
            #expect(row.problem == nil)
            count += 1
        }
        #expect(count == rows)
        #expect(header.names.count == columns)
        #expect(file.bytesRead == file.size)
    }

    @Test func `the repeated column of the event log is named`() throws {
        var file = try CSVFile(path: SharedFolder.url.appendingPathComponent("data/tickets/helpdesk_events.csv").path)
        #expect(try file.header().repeated == ["Variant"])
    }
}
