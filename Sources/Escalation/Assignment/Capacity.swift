import Model

/// How many open cases people hold, and who takes one more (ES-8).
struct Capacity {
    /// What each holds.
    let openCases: [PersonID: Int]

    /// How many open cases a person holds.
    func load(of person: Person) -> Int { openCases[person.id] ?? 0 }

    /// Whether they hold fewer than they take.
    func hasRoom(_ person: Person) -> Bool { load(of: person) < person.capacity }

    /// The one with the fewest open cases; among equals the first in the list.
    func leastLoaded(_ people: [Person]) -> Person? {
        people.min { load(of: $0) < load(of: $1) }
    }

    /// How full they are: `Ana Lima holds 4 of 4 cases`.
    func fullness(of person: Person) -> String {
        "\(person.name) holds \(load(of: person)) of \(person.capacity) cases"
    }
}
