package import Model
import Storage

/// Looks for something over everything that whoever asks may see, by words and operators: `status:open priority:critical
/// "printer"`. See `SearchText` and `SearchOperator`.
package struct Search: Inquiry {
    /// How many things besides tickets are told at most.
    package static let mostNamed = 50
    /// How many things that are called so are looked at for them.
    private static let mostLookedAt = 2000

    /// What was typed.
    package var text: String
    /// Where to go on, as the result before told; nil: from the newest on.
    package var before: Int64?
    /// How many tickets at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(text: String, before: Int64? = nil, limit: Int = 25) {
        self.text = text
        self.before = before
        self.limit = limit
    }

    package var nouns: [Noun] { [.ticket] + Self.named }

    /// What is found by its name.
    private static let named: [Noun] = [.deal, .account, .customer, .checklist, .followUp, .request]

    package func answer(from view: View) throws -> SearchResult {
        let typed = SearchText(text)
        var validator = Validator()
        let kinds = kinds(typed, &validator)
        for word in typed.words where word.isTooShort {
            let least = SearchWord.leastBeginning
            validator.reject("q", "“\(word.text)*” begins too many words: type \(least) letters or more")
        }
        let search = try ticketSearch(typed, view, &validator)
        try validator.finish()
        var result = SearchResult()
        guard !typed.words.isEmpty || !typed.narrowings.isEmpty else { return result }
        if kinds.contains(.ticket), view.principal.scopes.allowsReading(.ticket), let search {
            let page = try tickets(search, view)
            result.tickets = page.items
            result.next = page.next
            result.parties = try ReadParties(of: page.items).answer(from: view)
        }
        if before == nil {
            result.named = try named(typed.words, of: kinds, view)
        }
        return result
    }

    /// Which kinds of things are looked for: those that were asked for; where a ticket's property was named, tickets.
    private func kinds(_ typed: SearchText, _ validator: inout Validator) -> Set<Noun> {
        let all = [Noun.ticket] + Self.named
        var kinds: Set<Noun> = []
        for value in typed.values(of: .kind) {
            // People write one or many of a kind.
            let word = value.lowercased()
            if let noun = all.first(where: { $0.rawValue == word || $0.rawValue + "s" == word }) {
                kinds.insert(noun)
            } else {
                validator.reject("kind", "“\(value)” is none of \(all.map(\.rawValue).joined(separator: ", "))")
            }
        }
        if !kinds.isEmpty { return kinds }
        return typed.narrowings.contains { $0.by != .kind } ? [.ticket] : Set(all)
    }

    /// What is asked of the tickets; nil where nothing can fit.
    private func ticketSearch(
        _ typed: SearchText, _ view: View, _ validator: inout Validator
    ) throws -> TicketSearch? {
        let configuration = view.configuration
        var search = TicketSearch(words: typed.words, before: before, limit: limit)
        search.statuses = typed.values(of: .status).flatMap { statuses($0, &validator) }
        search.priority = validator.word("priority", typed.values(of: .priority).last)
        for value in typed.values(of: .with) { person(value, &search, view, &validator) }
        search.team = validator.team("team", typed.values(of: .team).last, configuration)
        if let id = validator.department("department", typed.values(of: .department).last, configuration) {
            search.departments = [id]
        }
        search.tag = typed.values(of: .tag).last
        if let own = view.principal.department {
            guard search.departments.isEmpty || search.departments == [own] else { return nil }
            search.departments = [own]
        }
        if let name = typed.values(of: .account).last {
            let numbered = try Int64(name).flatMap { try view.reader.account(AccountID($0)) }
            guard let found = try view.reader.account(named: name) ?? numbered else { return nil }
            search.account = found.id
        }
        if let email = typed.values(of: .customer).last {
            guard let found = try view.reader.customer(email: email) else { return nil }
            search.requester = found.id
        }
        return search
    }

    private func statuses(_ value: String, _ validator: inout Validator) -> [TicketStatus] {
        switch value.lowercased() {
        case "any": return TicketStatus.allCases
        case "unsolved": return TicketStatus.allCases.filter(\.isUnsolved)
        default: return validator.word("status", value, as: TicketStatus.self).map { [$0] } ?? []
        }
    }

    /// Whose the tickets are: `me`, `nobody`, an address, or a part of a name that only one has.
    private func person(_ value: String, _ search: inout TicketSearch, _ view: View, _ validator: inout Validator) {
        if value.lowercased() == "nobody" { return search.isUnassigned = true }
        if value.lowercased() == "me", let person = view.principal.person { return search.assignee = person }
        let people = view.configuration.people.values
        let found = people.filter { person in
            person.email.lowercased() == value.lowercased()
                || person.name.lowercased().contains(value.lowercased())
        }
        if let only = found.first, found.count == 1 { return search.assignee = only.id }
        validator.reject(
            "with", found.isEmpty ? "nobody here is called “\(value)”" : "several people here are called “\(value)”")
    }

    /// By the words that they hold; without words, by an index where there is one.
    private func tickets(_ search: TicketSearch, _ view: View) throws -> Page<Ticket, Int64> {
        guard search.words.isEmpty, search.account == nil, search.tag == nil else {
            return try view.reader.tickets(search)
        }
        var query = TicketQuery(
            departments: search.departments, assignee: search.assignee, teams: search.team.map { [$0] } ?? [],
            isUnassigned: search.isUnassigned, statuses: search.statuses, priority: search.priority,
            requester: search.requester, after: search.before.map { TicketQuery.Cursor(ticket: TicketID($0)) },
            limit: search.limit)
        guard query.limit(to: view.principal, view.configuration) else { return Page(items: []) }
        let page = try view.reader.tickets(query)
        return Page(items: page.items, next: page.next?.ticket.rawValue)
    }

    /// What is called so, where whoever asks may see it. The last word may be the beginning of one: people type until they
    /// see what they look for.
    private func named(_ words: [SearchWord], of kinds: Set<Noun>, _ view: View) throws -> [SearchResult.Named] {
        var words = words
        if let last = words.indices.last, words[last].text.count > 1 { words[last].isBeginning = true }
        var found: [SearchResult.Named] = []
        var looked = 0
        var place = Int64.max
        // What nobody asked for, or may not see, must not hide what is older.
        while found.count < Self.mostNamed, looked < Self.mostLookedAt {
            let page = try view.reader.records(named: words, before: place)
            looked += page.items.count
            found += try page.items.compactMap { record in
                guard kinds.contains(record.noun), view.principal.scopes.allowsReading(record.noun) else { return nil }
                return try seen(record, view)
            }
            guard let next = page.next else { break }
            place = next
        }
        return Array(found.prefix(Self.mostNamed))
    }

    private func seen(_ record: NamedRecord, _ view: View) throws -> SearchResult.Named? {
        let number = record.number
        let principal = view.principal
        switch record.noun {
        case .deal:
            let found = try view.reader.deal(DealID(number))
            return found.flatMap { principal.reaches($0.department) ? .init(record: record, name: $0.name) : nil }
        case .account:
            let found = try view.reader.account(AccountID(number))
            return found.flatMap { account in
                account.department.map(principal.reaches) ?? true ? .init(record: record, name: account.name) : nil
            }
        case .customer:
            guard let found = try view.reader.customer(CustomerID(number)), try view.reaches(found) else { return nil }
            return .init(record: record, name: found.name, email: found.email)
        case .checklist:
            let found = try view.reader.checklist(ChecklistID(number))
            return found.flatMap { principal.reaches($0.department) ? .init(record: record, name: $0.name) : nil }
        case .followUp:
            let found = try view.reader.followUp(FollowUpID(number))
            return found.flatMap { principal.reaches($0.department) ? .init(record: record, name: $0.title) : nil }
        case .request:
            let found = try view.reader.request(RequestID(number))
            return found.flatMap { principal.reaches($0.department) ? .init(record: record, name: $0.title) : nil }
        default: return nil
        }
    }
}
