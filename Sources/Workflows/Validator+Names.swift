import BusinessTime
import Foundation
import Model

/// Names that people write, looked up; each one that is unknown becomes a problem of its field.
extension Validator {
    mutating func department(_ field: String, _ text: String?, _ configuration: Configuration) -> DepartmentID? {
        find(field, text, "department", configuration.department(named:), configuration.departments.values.map(\.name))?
            .id
    }

    mutating func team(_ field: String, _ text: String?, _ configuration: Configuration) -> TeamID? {
        find(field, text, "team", configuration.team(named:), configuration.teams.values.map(\.name))?.id
    }

    mutating func rota(_ field: String, _ text: String?, _ configuration: Configuration) -> Rota? {
        find(field, text, "rota", configuration.rota(named:), configuration.rotas.values.map(\.name))
    }

    mutating func calendar(_ field: String, _ text: String?, _ configuration: Configuration) -> CalendarID? {
        find(field, text, "calendar", configuration.calendar(named:), configuration.calendars.values.map(\.name))?.id
    }

    mutating func escalation(
        _ field: String, _ text: String?, _ configuration: Configuration
    ) -> EscalationDefinition? {
        find(
            field, text, "escalation", configuration.escalation(named:),
            configuration.escalations.values.map(\.name))
    }

    mutating func trigger(_ field: String, _ text: String?, _ configuration: Configuration) -> TriggerID? {
        find(field, text, "trigger", configuration.trigger(named:), configuration.triggers.map(\.name))?.id
    }

    /// A person by address or number; whoever is disabled is given no work, but keeps what they had (`kept`).
    mutating func person(
        _ field: String, _ text: String?, _ configuration: Configuration, kept: PersonID? = nil
    ) -> PersonID? {
        guard let text else { return nil }
        let found = configuration.person(email: text) ?? Int64(text).flatMap { configuration.people[PersonID($0)] }
        guard let found else {
            reject(field, "nobody here has the address “\(text)”; add them with “belay user add”")
            return nil
        }
        if found.isDisabled, found.id != kept { reject(field, "\(found.name) is disabled") }
        return found.id
    }

    /// A word of a closed list.
    mutating func word<T: RawRepresentable<String> & CaseIterable>(
        _ field: String, _ text: String?, as type: T.Type = T.self
    ) -> T? {
        guard let text else { return nil }
        guard let value = T(rawValue: text.lowercased()) else {
            reject(field, "“\(text)” is none of \(T.allCases.words)")
            return nil
        }
        return value
    }

    /// A support tier, 1 to 3.
    mutating func tier(_ field: String, _ number: Int?) -> SupportTier? {
        guard let number else { return nil }
        guard let tier = SupportTier(rawValue: number) else {
            reject(field, "\(number) is no support tier; use 1, 2 or 3")
            return nil
        }
        return tier
    }

    /// An amount such as `12000 EUR`.
    mutating func money(_ field: String, _ text: String?) -> Money? {
        guard let text else { return nil }
        guard let money = Money(text) else {
            reject(field, "“\(text)” is no amount; write it as in 12000 EUR or 99.50 USD")
            return nil
        }
        return money
    }

    /// A day such as `2026-03-31`.
    mutating func day(_ field: String, _ text: String?) -> CivilDay? {
        guard let text else { return nil }
        guard let day = CivilDay(text) else {
            reject(field, "“\(text)” is no day; write it as in 2026-03-31")
            return nil
        }
        return day
    }

    /// An IANA time zone.
    mutating func timeZone(_ field: String, _ name: String) {
        if TimeZone(identifier: name) == nil {
            reject(field, "“\(name)” is no time zone; use an IANA name such as Europe/Berlin")
        }
    }

    /// A language tag such as `en` or `de-AT` (BCP 47).
    mutating func language(_ field: String, _ tag: String) {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isTag =
            (2...3).contains(parts[0].count)
            && parts.allSatisfy { (1...8).contains($0.count) && $0.utf8.allSatisfy(\.isAlphanumeric) }
        if !isTag { reject(field, "“\(tag)” is no language; use a tag such as en or de-AT") }
    }

    /// Tags in lower case without repeats, at most 50 of at most 64 characters.
    mutating func tags(_ field: String, _ tags: [String]) -> [String] {
        if tags.count > 50 { reject(field, "there are \(tags.count); at most 50 are allowed") }
        var kept: [String] = []
        for tag in tags.prefix(50) {
            let tag = text(field, tag.lowercased(), length: 1...64)
            if !kept.contains(tag) { kept.append(tag) }
        }
        return kept
    }

    private mutating func find<Thing>(
        _ field: String, _ text: String?, _ noun: String, _ lookup: (String) -> Thing?, _ names: [String]
    ) -> Thing? {
        guard let text else { return nil }
        if let thing = lookup(text) { return thing }
        let known = names.sorted().prefix(20).joined(separator: ", ")
        reject(field, "there is no \(noun) “\(text)”" + (known.isEmpty ? "" : "; there are \(known)"))
        return nil
    }
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
    }
}
