import BusinessTime
import Model
import Testing

struct LookupTests {
    private let configuration = Configuration(
        people: [
            Person(id: 1, name: "Ana", email: "Ana@Example.com", customRoles: ["Finance Approver"]),
            Person(id: 2, name: "Ben", email: "ben@example.com", customRoles: ["finance approver"], isDisabled: true),
        ], departments: [Department(id: 1, name: "2"), Department(id: 2, name: "Sales")])

    @Test func `People are found by their address whatever its case`() {
        #expect(configuration.person(email: "ANA@example.COM")?.id == 1)
        #expect(configuration.person(email: "nobody@example.com") == nil)
    }

    @Test func `A name comes before a number`() {
        #expect(configuration.department(named: "sales")?.id == 2)
        #expect(configuration.department(named: "2")?.id == 1)
        #expect(configuration.department(named: "1")?.id == 1)
        #expect(configuration.department(named: "3") == nil)
    }

    @Test func `A role of the company's own is found whatever its case, without disabled people`() {
        #expect(configuration.people(withRole: "FINANCE approver").map(\.id) == [1])
        #expect(configuration.people(withRole: "agent").map(\.id) == [1])
    }
}
