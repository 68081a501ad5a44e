import Model
import Testing

struct ScopeTests {
    @Test func `a scope for all holds for each noun, and writing holds reading`() throws {
        let all = try #require(Scopes("write"))
        #expect(all.allowsReading(.ticket) && all.allowsWriting(.deal) && all.allowsReading(nil) && !all.holdsAdmin)
        let one = try #require(Scopes("read:deal write:ticket"))
        #expect(one.allowsReading(.deal) && one.allowsReading(.ticket) && one.allowsWriting(.ticket))
        #expect(!one.allowsWriting(.deal) && !one.allowsReading(.account) && !one.allowsReading(nil))
        #expect(Scopes.all.allowsWriting(nil) && Scopes.all.holdsAdmin)
    }

    @Test(arguments: ["read:*", "write:follow-up", "admin", "read:case write:*"])
    func `scopes are read as they are written`(text: String) {
        #expect(Scopes(text)?.description == text)
    }

    @Test(arguments: ["delete", "read:nonsense", "admin:ticket", "read:", "write:*x"])
    func `what is no scope is refused`(text: String) { #expect(Scopes(text) == nil) }

    @Test func `a token is within another where it may do nothing more`() throws {
        let narrow = try #require(Scopes("read:ticket"))
        let wide = try #require(Scopes("write:ticket read:deal"))
        #expect(narrow.isWithin(wide) && narrow.isWithin(.all) && wide.isWithin(wide))
        #expect(!wide.isWithin(narrow) && !Scopes.all.isWithin(wide))
    }

    @Test func `an admin without the scope admin has a manager's rights everywhere`() {
        let person = Person(id: 1, name: "Rosa", email: "rosa@example.com", role: .admin, department: 3)
        let principal = Principal(person, scopes: Scopes([.write(nil)]))
        #expect(principal.role == .manager && principal.reaches(7))
        #expect(Principal(person).role == .admin)
    }
}
