import Model

/// Whom a way of assignment chose.
struct Choice {
    /// The person.
    var person: Person
    /// Why them, in one line.
    var because: String
    /// Whether it is the person who is asked first, and whose silence passes the case on.
    var isPrimary = false
}
