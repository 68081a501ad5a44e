import Foundation
import Templating
import Testing

@Suite(.enabled(if: SpecificationSuite.folder != nil, "the shared suites are not on this machine"))
struct SpecificationTests {
    @Test func `all 136 tests of the core are found`() {
        #expect(SpecificationSuite.cases(SpecificationSuite.core).count == 136)
    }

    @Test(arguments: SpecificationSuite.cases(SpecificationSuite.core))
    func `the core renders as specified`(test: SpecificationSuite.Case) throws {
        let template = try Template(test.template, name: "test")
        let partials = try TemplateLibrary(test.partials)
        #expect(try template.render(test.data, partials: partials, escaping: .html) == test.expected)
    }

    @Test func `all 27 tests of inheritance are found`() {
        #expect(SpecificationSuite.cases(["~inheritance"]).count == 27)
    }

    @Test(arguments: SpecificationSuite.cases(["~inheritance"]))
    func `inheritance renders as specified`(test: SpecificationSuite.Case) throws {
        let template = try Template(test.template, name: "test")
        let partials = try TemplateLibrary(test.partials)
        #expect(try template.render(test.data, partials: partials, escaping: .html) == test.expected)
    }
}
