extension Case {
    /// Whether it waits for this person, as its holder or as one of several who may decide.
    package func waits(for person: PersonID) -> Bool { holder == person || candidates.contains(person) }

    /// Whether somebody may know of it: whoever reaches its department, and those for whom it waits.
    package func isSeen(by principal: Principal) -> Bool {
        principal.reaches(department) || principal.person.map(waits) ?? false
    }
}
